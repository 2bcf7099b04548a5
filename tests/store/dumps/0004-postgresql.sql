--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: refuse_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: alert_again; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alert_again (
    sender text NOT NULL,
    identifier text NOT NULL,
    sent timestamp with time zone NOT NULL,
    digest text NOT NULL,
    source text NOT NULL,
    place text NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    document bytea NOT NULL
);


--
-- Name: alert_airing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alert_airing (
    occurrence text NOT NULL,
    sender text NOT NULL,
    identifier text NOT NULL,
    sent timestamp with time zone NOT NULL,
    number integer NOT NULL,
    ordered_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    outputs json DEFAULT '[]'::json NOT NULL
);


--
-- Name: alert_document; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alert_document (
    mark text NOT NULL,
    read_at timestamp with time zone NOT NULL
);


--
-- Name: alert_seen; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alert_seen (
    sender text NOT NULL,
    identifier text NOT NULL,
    sent timestamp with time zone NOT NULL,
    source text NOT NULL,
    place text NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    document bytea NOT NULL
);


--
-- Name: as_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.as_run (
    id text NOT NULL,
    occurrence text NOT NULL,
    programme text NOT NULL,
    title text NOT NULL,
    themes json NOT NULL,
    output text NOT NULL,
    origin text NOT NULL,
    priority integer NOT NULL,
    bulletin text NOT NULL,
    scheduled_start timestamp with time zone NOT NULL,
    actual_start timestamp with time zone NOT NULL,
    evidence text NOT NULL,
    corrects text,
    note text NOT NULL
);


--
-- Name: as_run_end; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.as_run_end (
    "row" text NOT NULL,
    actual_end timestamp with time zone NOT NULL,
    aired_ms integer NOT NULL,
    outcome text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT ck_as_run_end_ck_as_run_end_aired CHECK (((aired_ms > 0) OR ((aired_ms = 0) AND (outcome = 'missed'::text)))),
    CONSTRAINT ck_as_run_end_ck_as_run_end_outcome CHECK ((outcome = ANY (ARRAY['aired'::text, 'partial'::text, 'missed'::text])))
);


--
-- Name: bulletin; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bulletin (
    id text NOT NULL,
    programme text NOT NULL,
    title text NOT NULL,
    air_date date NOT NULL,
    airs_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    fingerprint text NOT NULL,
    script json NOT NULL,
    master json NOT NULL,
    themes json NOT NULL,
    produced_at timestamp with time zone NOT NULL,
    valid_from timestamp with time zone,
    valid_until timestamp with time zone,
    decided_by text NOT NULL,
    decided_at timestamp with time zone,
    decision_note text NOT NULL
);


--
-- Name: bulletin_decision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bulletin_decision (
    seq integer NOT NULL,
    bulletin text NOT NULL,
    fingerprint text NOT NULL,
    state text NOT NULL,
    decided_by text NOT NULL,
    at timestamp with time zone NOT NULL,
    note text NOT NULL
);


--
-- Name: bulletin_decision_seq_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.bulletin_decision_seq_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: bulletin_decision_seq_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.bulletin_decision_seq_seq OWNED BY public.bulletin_decision.seq;


--
-- Name: feed_reading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.feed_reading (
    feed text NOT NULL,
    status text NOT NULL,
    error text NOT NULL,
    dropped json NOT NULL,
    etag text NOT NULL,
    last_modified text NOT NULL,
    read_at timestamp with time zone NOT NULL
);


--
-- Name: heartbeat; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.heartbeat (
    "row" text NOT NULL,
    output text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    aired_ms integer NOT NULL
);


--
-- Name: news_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.news_item (
    id text NOT NULL,
    feed text NOT NULL,
    source text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    url text NOT NULL,
    published_at timestamp with time zone,
    fetched_at timestamp with time zone NOT NULL,
    themes json NOT NULL
);


--
-- Name: news_seen; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.news_seen (
    id text NOT NULL,
    seen_at timestamp with time zone NOT NULL
);


--
-- Name: news_used; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.news_used (
    news_id text NOT NULL,
    programme text NOT NULL,
    air_date date NOT NULL
);


--
-- Name: occurrence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.occurrence (
    id text NOT NULL,
    air_date date NOT NULL,
    slot text NOT NULL,
    programme text NOT NULL,
    title text NOT NULL,
    kind text NOT NULL,
    priority integer NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    length_s integer NOT NULL,
    outputs json NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    bulletin text NOT NULL,
    repeat_of text NOT NULL
);


--
-- Name: occurrence_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.occurrence_history (
    seq integer NOT NULL,
    occurrence text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    reason text NOT NULL,
    bulletin text NOT NULL,
    at timestamp with time zone NOT NULL
);


--
-- Name: occurrence_history_seq_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.occurrence_history_seq_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: occurrence_history_seq_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.occurrence_history_seq_seq OWNED BY public.occurrence_history.seq;


--
-- Name: sign_off; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sign_off (
    occurrence text NOT NULL,
    signed_by text NOT NULL,
    signed_at timestamp with time zone NOT NULL
);


--
-- Name: bulletin_decision seq; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulletin_decision ALTER COLUMN seq SET DEFAULT nextval('public.bulletin_decision_seq_seq'::regclass);


--
-- Name: occurrence_history seq; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.occurrence_history ALTER COLUMN seq SET DEFAULT nextval('public.occurrence_history_seq_seq'::regclass);


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES ('0004');


--
-- Data for Name: alert_again; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alert_again VALUES ('kttv@mau.vn', 'A1', '2026-11-22 22:30:00+00', 'c5a1c182c87ac852d7d4621a27899d9d002b02dd501be9355d1fc4f58e9ccc7f', 'kttv', 'a.cap', '2026-11-22 22:30:00+00', '\x3c622f3e');


--
-- Data for Name: alert_airing; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alert_airing VALUES ('2026-11-23T060000-khan-cap', 'kttv@mau.vn', 'A1', '2026-11-22 22:30:00+00', 1, '2026-11-22 22:30:00+00', NULL, '["loa-xa"]');


--
-- Data for Name: alert_document; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alert_document VALUES ('m1', '2026-11-22 22:30:00+00');


--
-- Data for Name: alert_seen; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alert_seen VALUES ('kttv@mau.vn', 'A1', '2026-11-22 22:30:00+00', 'kttv', 'a.cap', '2026-11-22 22:30:00+00', '\x3c612f3e');


--
-- Data for Name: as_run; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.as_run VALUES ('row-1', '2026-11-23T053000-sang', 'ban-tin-sang', 'Bản tin sáng', '["tthc", "thoi-su"]', 'loa-xa', 'own', 0, 'ban-tin-sang-2026-11-23', '2026-11-22 22:30:00+00', '2026-11-22 22:30:00+00', 'player', NULL, '');
INSERT INTO public.as_run VALUES ('row-2', '2026-11-23T053000-sang', 'ban-tin-sang', 'Bản tin sáng', '["tthc", "thoi-su"]', 'loa-xa', 'own', 0, 'ban-tin-sang-2026-11-23', '2026-11-22 22:30:00+00', '2026-11-22 22:30:00+00', 'player', 'row-1', 'Anh Y Wơn sửa.');
INSERT INTO public.as_run VALUES ('row-3', 'x', 'ban-tin-sang', 'Bản tin sáng', '["tthc", "thoi-su"]', 'loa-xa', 'own', 0, 'ban-tin-sang-2026-11-23', '2026-11-22 22:30:00+00', '2026-11-23 00:30:00+00', 'player', NULL, '');


--
-- Data for Name: as_run_end; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.as_run_end VALUES ('row-1', '2026-11-22 22:31:00+00', 60000, 'aired', 'complete');
INSERT INTO public.as_run_end VALUES ('row-2', '2026-11-22 22:30:50+00', 50000, 'partial', 'stopped');


--
-- Data for Name: bulletin; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bulletin VALUES ('2026-11-23T053000-sang', 'ban-tin-sang', 'Bản tin sáng', '2026-11-23', '2026-11-22 22:30:00+00', 'approved', 'f1', '{"form": 1, "programme": "ban-tin-sang", "title": "Bản tin sáng", "air_date": "2026-11-23", "airs_at": "2026-11-23T05:30:00+07:00", "segments": [{"kind": "sting", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "nhac-hieu", "length_ms": 0}, {"kind": "speech", "text": "Từ ngày 23/11, hồ sơ được nộp trực tuyến.", "source": "ban-tin-sang.j2:12", "item": "vnexpress-1", "title": "Nộp hồ sơ trực tuyến", "themes": ["dvc-truc-tuyen"], "cart": "", "length_ms": 0}, {"kind": "pause", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "", "length_ms": 700}], "valid_until": "2026-11-23T11:30:00+07:00", "news_ids": ["vnexpress-1"], "article_ids": ["thong-bao/tiem-chung"]}', '{"form": 1, "path": "audio/ab/abcd.mp3", "wav_path": "", "opus_path": "audio/ab/abcd.opus", "sha256": "abcd", "duration_ms": 423120, "loudness_lufs": -16.02, "true_peak_dbtp": -1.61, "voice": "espeak:vi", "spoken_sentences": 12, "cached_sentences": 30, "cues": [{"item": "vnexpress-1", "title": "Nộp", "themes": ["tthc"], "start_ms": 8000, "end_ms": 21500}], "trimmed": ["Tin dài"], "notes": ["Giọng dự phòng."]}', '["tthc"]', '2026-11-22 18:30:00+00', NULL, '2026-11-23 22:30:00+00', 'Chị Lan', '2026-11-22 21:30:00+00', 'Đã nghe.');
INSERT INTO public.bulletin VALUES ('2026-11-23T170000-chieu', 'ban-tin-sang', 'Bản tin sáng', '2026-11-23', '2026-11-23 10:30:00+00', 'rejected', 'f2', '{"form": 1, "programme": "ban-tin-sang", "title": "Bản tin sáng", "air_date": "2026-11-23", "airs_at": "2026-11-23T05:30:00+07:00", "segments": [{"kind": "sting", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "nhac-hieu", "length_ms": 0}, {"kind": "speech", "text": "Từ ngày 23/11, hồ sơ được nộp trực tuyến.", "source": "ban-tin-sang.j2:12", "item": "vnexpress-1", "title": "Nộp hồ sơ trực tuyến", "themes": ["dvc-truc-tuyen"], "cart": "", "length_ms": 0}, {"kind": "pause", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "", "length_ms": 700}], "valid_until": "2026-11-23T11:30:00+07:00", "news_ids": ["vnexpress-1"], "article_ids": ["thong-bao/tiem-chung"]}', '{"form": 1, "path": "audio/ab/abcd.mp3", "wav_path": "", "opus_path": "audio/ab/abcd.opus", "sha256": "abcd", "duration_ms": 423120, "loudness_lufs": -16.02, "true_peak_dbtp": -1.61, "voice": "espeak:vi", "spoken_sentences": 12, "cached_sentences": 30, "cues": [{"item": "vnexpress-1", "title": "Nộp", "themes": ["tthc"], "start_ms": 8000, "end_ms": 21500}], "trimmed": ["Tin dài"], "notes": ["Giọng dự phòng."]}', '["tthc"]', '2026-11-22 18:30:00+00', NULL, '2026-11-23 22:30:00+00', 'Anh Y Wơn', '2026-11-22 22:30:00+00', 'Sai tên thôn.');
INSERT INTO public.bulletin VALUES ('2026-11-24T053000-sang', 'ban-tin-sang', 'Bản tin sáng', '2026-11-24', '2026-11-23 22:30:00+00', 'approved', 'f3', '{"form": 1, "programme": "ban-tin-sang", "title": "Bản tin sáng", "air_date": "2026-11-23", "airs_at": "2026-11-23T05:30:00+07:00", "segments": [{"kind": "sting", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "nhac-hieu", "length_ms": 0}, {"kind": "speech", "text": "Từ ngày 23/11, hồ sơ được nộp trực tuyến.", "source": "ban-tin-sang.j2:12", "item": "vnexpress-1", "title": "Nộp hồ sơ trực tuyến", "themes": ["dvc-truc-tuyen"], "cart": "", "length_ms": 0}, {"kind": "pause", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "", "length_ms": 700}], "valid_until": "2026-11-23T11:30:00+07:00", "news_ids": ["vnexpress-1"], "article_ids": ["thong-bao/tiem-chung"]}', '{"form": 1, "path": "audio/ab/abcd.mp3", "wav_path": "", "opus_path": "audio/ab/abcd.opus", "sha256": "abcd", "duration_ms": 423120, "loudness_lufs": -16.02, "true_peak_dbtp": -1.61, "voice": "espeak:vi", "spoken_sentences": 12, "cached_sentences": 30, "cues": [{"item": "vnexpress-1", "title": "Nộp", "themes": ["tthc"], "start_ms": 8000, "end_ms": 21500}], "trimmed": ["Tin dài"], "notes": ["Giọng dự phòng."]}', '["tthc"]', '2026-11-22 18:30:00+00', NULL, '2026-11-23 22:30:00+00', 'standing', '2026-11-22 22:30:00+00', '');


--
-- Data for Name: bulletin_decision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bulletin_decision VALUES (1, '2026-11-23T053000-sang', 'f1', 'approved', 'Chị Lan', '2026-11-22 21:30:00+00', 'Đã nghe.');
INSERT INTO public.bulletin_decision VALUES (2, '2026-11-23T170000-chieu', 'f2', 'rejected', 'Anh Y Wơn', '2026-11-22 22:30:00+00', 'Sai tên thôn.');
INSERT INTO public.bulletin_decision VALUES (3, '2026-11-24T053000-sang', 'f3', 'approved', 'standing', '2026-11-22 22:30:00+00', '');


--
-- Data for Name: feed_reading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.feed_reading VALUES ('vnexpress', 'ok', '', '[]', 'e', 'm', '2026-11-22 22:30:00+00');


--
-- Data for Name: heartbeat; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.heartbeat VALUES ('row-3', 'loa-xa', '2026-11-23 00:30:00+00', '2026-11-23 00:30:00+00', 0);


--
-- Data for Name: news_item; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.news_item VALUES ('vnexpress-1', 'vnexpress', 'báo VnExpress', 'Nộp hồ sơ trực tuyến', 'Từ hôm nay, hồ sơ được nộp trực tuyến.', 'https://vnexpress.net/1', '2026-11-22 10:30:00+00', '2026-11-22 17:30:00+00', '["dvc-truc-tuyen"]');
INSERT INTO public.news_item VALUES ('vnexpress-2', 'vnexpress', 'báo VnExpress', 'Nộp hồ sơ trực tuyến', 'Từ hôm nay, hồ sơ được nộp trực tuyến.', 'https://vnexpress.net/1', NULL, '2026-11-22 17:30:00+00', '["dvc-truc-tuyen"]');


--
-- Data for Name: news_seen; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.news_seen VALUES ('vnexpress-1', '2026-11-22 17:30:00+00');
INSERT INTO public.news_seen VALUES ('vnexpress-2', '2026-11-22 17:30:00+00');


--
-- Data for Name: news_used; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.news_used VALUES ('vnexpress-1', 'ban-tin-sang', '2026-11-23');


--
-- Data for Name: occurrence; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.occurrence VALUES ('2026-11-23T170000-chieu', '2026-11-23', 'chieu', 'ban-tin-sang', 'Bản tin sáng', 'bulletin', 0, '2026-11-23 10:30:00+00', 900, '["loa-xa", "icecast"]', 'planned', '', '', '');
INSERT INTO public.occurrence VALUES ('2026-11-23T053000-sang', '2026-11-23', 'sang', 'ban-tin-sang', 'Bản tin sáng', 'bulletin', 0, '2026-11-22 22:30:00+00', 900, '["loa-xa", "icecast"]', 'aired', '', '2026-11-23T053000-sang', '');
INSERT INTO public.occurrence VALUES ('2026-11-23T060000-khan-cap', '2026-11-23', 'khan-cap', 'ban-tin-sang', 'Bản tin sáng', 'interruption', 0, '2026-11-22 23:00:00+00', 900, '["loa-xa", "icecast"]', 'aired', '', '', '');


--
-- Data for Name: occurrence_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.occurrence_history VALUES (1, '2026-11-23T053000-sang', '', 'planned', '', '', '2026-11-22 22:30:00+00');
INSERT INTO public.occurrence_history VALUES (2, '2026-11-23T170000-chieu', '', 'planned', '', '', '2026-11-22 22:30:00+00');
INSERT INTO public.occurrence_history VALUES (3, '2026-11-23T053000-sang', 'planned', 'approved', '', '2026-11-23T053000-sang', '2026-11-22 22:30:00+00');
INSERT INTO public.occurrence_history VALUES (4, '2026-11-23T053000-sang', 'approved', 'armed', '', '2026-11-23T053000-sang', '2026-11-22 22:30:00+00');
INSERT INTO public.occurrence_history VALUES (5, '2026-11-23T053000-sang', 'armed', 'on_air', '', '2026-11-23T053000-sang', '2026-11-22 22:30:00+00');
INSERT INTO public.occurrence_history VALUES (6, '2026-11-23T053000-sang', 'on_air', 'aired', '', '2026-11-23T053000-sang', '2026-11-22 22:30:00+00');
INSERT INTO public.occurrence_history VALUES (7, '2026-11-23T060000-khan-cap', '', 'aired', '', '', '2026-11-22 22:30:00+00');


--
-- Data for Name: sign_off; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sign_off VALUES ('2026-11-23T060000-khan-cap', 'Chị Lan', '2026-11-22 23:30:00+00');


--
-- Name: bulletin_decision_seq_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.bulletin_decision_seq_seq', 3, true);


--
-- Name: occurrence_history_seq_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.occurrence_history_seq_seq', 7, true);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: alert_again pk_alert_again; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alert_again
    ADD CONSTRAINT pk_alert_again PRIMARY KEY (sender, identifier, sent, digest);


--
-- Name: alert_airing pk_alert_airing; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alert_airing
    ADD CONSTRAINT pk_alert_airing PRIMARY KEY (occurrence);


--
-- Name: alert_document pk_alert_document; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alert_document
    ADD CONSTRAINT pk_alert_document PRIMARY KEY (mark);


--
-- Name: alert_seen pk_alert_seen; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alert_seen
    ADD CONSTRAINT pk_alert_seen PRIMARY KEY (sender, identifier, sent);


--
-- Name: as_run pk_as_run; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.as_run
    ADD CONSTRAINT pk_as_run PRIMARY KEY (id);


--
-- Name: as_run_end pk_as_run_end; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.as_run_end
    ADD CONSTRAINT pk_as_run_end PRIMARY KEY ("row");


--
-- Name: bulletin pk_bulletin; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulletin
    ADD CONSTRAINT pk_bulletin PRIMARY KEY (id);


--
-- Name: bulletin_decision pk_bulletin_decision; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulletin_decision
    ADD CONSTRAINT pk_bulletin_decision PRIMARY KEY (seq);


--
-- Name: feed_reading pk_feed_reading; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_reading
    ADD CONSTRAINT pk_feed_reading PRIMARY KEY (feed);


--
-- Name: heartbeat pk_heartbeat; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.heartbeat
    ADD CONSTRAINT pk_heartbeat PRIMARY KEY ("row");


--
-- Name: news_item pk_news_item; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.news_item
    ADD CONSTRAINT pk_news_item PRIMARY KEY (id);


--
-- Name: news_seen pk_news_seen; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.news_seen
    ADD CONSTRAINT pk_news_seen PRIMARY KEY (id);


--
-- Name: news_used pk_news_used; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.news_used
    ADD CONSTRAINT pk_news_used PRIMARY KEY (news_id, programme, air_date);


--
-- Name: occurrence pk_occurrence; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.occurrence
    ADD CONSTRAINT pk_occurrence PRIMARY KEY (id);


--
-- Name: occurrence_history pk_occurrence_history; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.occurrence_history
    ADD CONSTRAINT pk_occurrence_history PRIMARY KEY (seq);


--
-- Name: sign_off pk_sign_off; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_off
    ADD CONSTRAINT pk_sign_off PRIMARY KEY (occurrence);


--
-- Name: as_run uq_as_run_corrects; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.as_run
    ADD CONSTRAINT uq_as_run_corrects UNIQUE (corrects);


--
-- Name: heartbeat uq_heartbeat_output; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.heartbeat
    ADD CONSTRAINT uq_heartbeat_output UNIQUE (output);


--
-- Name: ix_alert_airing_ordered_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_alert_airing_ordered_at ON public.alert_airing USING btree (ordered_at);


--
-- Name: ix_alert_seen_sent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_alert_seen_sent ON public.alert_seen USING btree (sent);


--
-- Name: ix_as_run_actual_start; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_as_run_actual_start ON public.as_run USING btree (actual_start);


--
-- Name: ix_as_run_end_actual_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_as_run_end_actual_end ON public.as_run_end USING btree (actual_end);


--
-- Name: ix_as_run_occurrence; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_as_run_occurrence ON public.as_run USING btree (occurrence);


--
-- Name: ix_bulletin_air_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bulletin_air_date ON public.bulletin USING btree (air_date);


--
-- Name: ix_bulletin_decision_bulletin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bulletin_decision_bulletin ON public.bulletin_decision USING btree (bulletin);


--
-- Name: ix_bulletin_programme_state_produced_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bulletin_programme_state_produced_at ON public.bulletin USING btree (programme, state, produced_at);


--
-- Name: ix_news_item_fetched_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_news_item_fetched_at ON public.news_item USING btree (fetched_at);


--
-- Name: ix_news_used_air_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_news_used_air_date ON public.news_used USING btree (air_date);


--
-- Name: ix_occurrence_air_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_occurrence_air_date ON public.occurrence USING btree (air_date);


--
-- Name: ix_occurrence_bulletin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_occurrence_bulletin ON public.occurrence USING btree (bulletin);


--
-- Name: ix_occurrence_history_occurrence; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_occurrence_history_occurrence ON public.occurrence_history USING btree (occurrence);


--
-- Name: ix_occurrence_starts_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_occurrence_starts_at ON public.occurrence USING btree (starts_at);


--
-- Name: alert_again alert_again_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER alert_again_keeps BEFORE DELETE OR UPDATE OR TRUNCATE ON public.alert_again FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: alert_seen alert_seen_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER alert_seen_keeps BEFORE DELETE OR UPDATE OR TRUNCATE ON public.alert_seen FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: as_run_end as_run_end_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER as_run_end_keeps BEFORE DELETE OR UPDATE OR TRUNCATE ON public.as_run_end FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: as_run as_run_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER as_run_keeps BEFORE DELETE OR UPDATE OR TRUNCATE ON public.as_run FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: bulletin_decision bulletin_decision_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER bulletin_decision_keeps BEFORE DELETE OR UPDATE OR TRUNCATE ON public.bulletin_decision FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: occurrence_history occurrence_history_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER occurrence_history_keeps BEFORE DELETE OR UPDATE OR TRUNCATE ON public.occurrence_history FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: sign_off sign_off_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER sign_off_keeps BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sign_off FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();


--
-- Name: alert_again fk_alert_again_sender_identifier_sent; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alert_again
    ADD CONSTRAINT fk_alert_again_sender_identifier_sent FOREIGN KEY (sender, identifier, sent) REFERENCES public.alert_seen(sender, identifier, sent);


--
-- Name: alert_airing fk_alert_airing_sender_identifier_sent; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alert_airing
    ADD CONSTRAINT fk_alert_airing_sender_identifier_sent FOREIGN KEY (sender, identifier, sent) REFERENCES public.alert_seen(sender, identifier, sent);


--
-- Name: as_run fk_as_run_corrects; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.as_run
    ADD CONSTRAINT fk_as_run_corrects FOREIGN KEY (corrects) REFERENCES public.as_run(id);


--
-- Name: as_run_end fk_as_run_end_row; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.as_run_end
    ADD CONSTRAINT fk_as_run_end_row FOREIGN KEY ("row") REFERENCES public.as_run(id);


--
-- Name: bulletin_decision fk_bulletin_decision_bulletin; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bulletin_decision
    ADD CONSTRAINT fk_bulletin_decision_bulletin FOREIGN KEY (bulletin) REFERENCES public.bulletin(id);


--
-- Name: heartbeat fk_heartbeat_row; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.heartbeat
    ADD CONSTRAINT fk_heartbeat_row FOREIGN KEY ("row") REFERENCES public.as_run(id);


--
-- Name: news_item fk_news_item_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.news_item
    ADD CONSTRAINT fk_news_item_id FOREIGN KEY (id) REFERENCES public.news_seen(id);


--
-- Name: occurrence_history fk_occurrence_history_occurrence; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.occurrence_history
    ADD CONSTRAINT fk_occurrence_history_occurrence FOREIGN KEY (occurrence) REFERENCES public.occurrence(id);


--
-- Name: sign_off fk_sign_off_occurrence; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_off
    ADD CONSTRAINT fk_sign_off_occurrence FOREIGN KEY (occurrence) REFERENCES public.occurrence(id);


--
-- PostgreSQL database dump complete
--


