PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version VALUES('0004');
CREATE TABLE as_run (
	id TEXT NOT NULL, 
	occurrence TEXT NOT NULL, 
	programme TEXT NOT NULL, 
	title TEXT NOT NULL, 
	themes JSON NOT NULL, 
	output TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	priority INTEGER NOT NULL, 
	bulletin TEXT NOT NULL, 
	scheduled_start DATETIME NOT NULL, 
	actual_start DATETIME NOT NULL, 
	evidence TEXT NOT NULL, 
	corrects TEXT, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_as_run PRIMARY KEY (id), 
	CONSTRAINT fk_as_run_corrects FOREIGN KEY(corrects) REFERENCES as_run (id), 
	CONSTRAINT uq_as_run_corrects UNIQUE (corrects)
);
INSERT INTO as_run VALUES('row-1','2026-11-23T053000-sang','ban-tin-sang','Bản tin sáng','["tthc", "thoi-su"]','loa-xa','own',0,'ban-tin-sang-2026-11-23','2026-11-22 22:30:00.000000','2026-11-22 22:30:00.000000','player',NULL,'');
INSERT INTO as_run VALUES('row-2','2026-11-23T053000-sang','ban-tin-sang','Bản tin sáng','["tthc", "thoi-su"]','loa-xa','own',0,'ban-tin-sang-2026-11-23','2026-11-22 22:30:00.000000','2026-11-22 22:30:00.000000','player','row-1','Anh Y Wơn sửa.');
INSERT INTO as_run VALUES('row-3','x','ban-tin-sang','Bản tin sáng','["tthc", "thoi-su"]','loa-xa','own',0,'ban-tin-sang-2026-11-23','2026-11-22 22:30:00.000000','2026-11-23 00:30:00.000000','player',NULL,'');
CREATE TABLE as_run_end (
	"row" TEXT NOT NULL, 
	actual_end DATETIME NOT NULL, 
	aired_ms INTEGER NOT NULL, 
	outcome TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_as_run_end PRIMARY KEY ("row"), 
	CONSTRAINT ck_as_run_end_ck_as_run_end_aired CHECK (aired_ms > 0 OR (aired_ms = 0 AND outcome = 'missed')), 
	CONSTRAINT ck_as_run_end_ck_as_run_end_outcome CHECK (outcome IN ('aired', 'partial', 'missed')), 
	CONSTRAINT fk_as_run_end_row FOREIGN KEY("row") REFERENCES as_run (id)
);
INSERT INTO as_run_end VALUES('row-1','2026-11-22 22:31:00.000000',60000,'aired','complete');
INSERT INTO as_run_end VALUES('row-2','2026-11-22 22:30:50.000000',50000,'partial','stopped');
CREATE TABLE heartbeat (
	"row" TEXT NOT NULL, 
	output TEXT NOT NULL, 
	started_at DATETIME NOT NULL, 
	at DATETIME NOT NULL, 
	aired_ms INTEGER NOT NULL, 
	CONSTRAINT pk_heartbeat PRIMARY KEY ("row"), 
	CONSTRAINT fk_heartbeat_row FOREIGN KEY("row") REFERENCES as_run (id), 
	CONSTRAINT uq_heartbeat_output UNIQUE (output)
);
INSERT INTO heartbeat VALUES('row-3','loa-xa','2026-11-23 00:30:00.000000','2026-11-23 00:30:00.000000',0);
CREATE TABLE occurrence (
	id TEXT NOT NULL, 
	air_date DATE NOT NULL, 
	slot TEXT NOT NULL, 
	programme TEXT NOT NULL, 
	title TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	priority INTEGER NOT NULL, 
	starts_at DATETIME NOT NULL, 
	length_s INTEGER NOT NULL, 
	outputs JSON NOT NULL, 
	state TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	bulletin TEXT NOT NULL, 
	repeat_of TEXT NOT NULL, 
	CONSTRAINT pk_occurrence PRIMARY KEY (id)
);
INSERT INTO occurrence VALUES('2026-11-23T053000-sang','2026-11-23','sang','ban-tin-sang','Bản tin sáng','bulletin',0,'2026-11-22 22:30:00.000000',900,'["loa-xa", "icecast"]','aired','','2026-11-23T053000-sang','');
INSERT INTO occurrence VALUES('2026-11-23T170000-chieu','2026-11-23','chieu','ban-tin-sang','Bản tin sáng','bulletin',0,'2026-11-23 10:30:00.000000',900,'["loa-xa", "icecast"]','planned','','','');
INSERT INTO occurrence VALUES('2026-11-23T060000-khan-cap','2026-11-23','khan-cap','ban-tin-sang','Bản tin sáng','interruption',0,'2026-11-22 23:00:00.000000',900,'["loa-xa", "icecast"]','aired','','','');
CREATE TABLE occurrence_history (
	seq INTEGER NOT NULL, 
	occurrence TEXT NOT NULL, 
	from_state TEXT NOT NULL, 
	to_state TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	bulletin TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_occurrence_history PRIMARY KEY (seq), 
	CONSTRAINT fk_occurrence_history_occurrence FOREIGN KEY(occurrence) REFERENCES occurrence (id)
);
INSERT INTO occurrence_history VALUES(1,'2026-11-23T053000-sang','','planned','','','2026-11-22 22:30:00.000000');
INSERT INTO occurrence_history VALUES(2,'2026-11-23T170000-chieu','','planned','','','2026-11-22 22:30:00.000000');
INSERT INTO occurrence_history VALUES(3,'2026-11-23T053000-sang','planned','approved','','2026-11-23T053000-sang','2026-11-22 22:30:00.000000');
INSERT INTO occurrence_history VALUES(4,'2026-11-23T053000-sang','approved','armed','','2026-11-23T053000-sang','2026-11-22 22:30:00.000000');
INSERT INTO occurrence_history VALUES(5,'2026-11-23T053000-sang','armed','on_air','','2026-11-23T053000-sang','2026-11-22 22:30:00.000000');
INSERT INTO occurrence_history VALUES(6,'2026-11-23T053000-sang','on_air','aired','','2026-11-23T053000-sang','2026-11-22 22:30:00.000000');
INSERT INTO occurrence_history VALUES(7,'2026-11-23T060000-khan-cap','','aired','','','2026-11-22 22:30:00.000000');
CREATE TABLE bulletin (
	id TEXT NOT NULL, 
	programme TEXT NOT NULL, 
	title TEXT NOT NULL, 
	air_date DATE NOT NULL, 
	airs_at DATETIME NOT NULL, 
	state TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, 
	script JSON NOT NULL, 
	master JSON NOT NULL, 
	themes JSON NOT NULL, 
	produced_at DATETIME NOT NULL, 
	valid_from DATETIME, 
	valid_until DATETIME, 
	decided_by TEXT NOT NULL, 
	decided_at DATETIME, 
	decision_note TEXT NOT NULL, 
	CONSTRAINT pk_bulletin PRIMARY KEY (id)
);
INSERT INTO bulletin VALUES('2026-11-23T053000-sang','ban-tin-sang','Bản tin sáng','2026-11-23','2026-11-22 22:30:00.000000','approved','f1','{"form": 1, "programme": "ban-tin-sang", "title": "Bản tin sáng", "air_date": "2026-11-23", "airs_at": "2026-11-23T05:30:00+07:00", "segments": [{"kind": "sting", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "nhac-hieu", "length_ms": 0}, {"kind": "speech", "text": "Từ ngày 23/11, hồ sơ được nộp trực tuyến.", "source": "ban-tin-sang.j2:12", "item": "vnexpress-1", "title": "Nộp hồ sơ trực tuyến", "themes": ["dvc-truc-tuyen"], "cart": "", "length_ms": 0}, {"kind": "pause", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "", "length_ms": 700}], "valid_until": "2026-11-23T11:30:00+07:00", "news_ids": ["vnexpress-1"], "article_ids": ["thong-bao/tiem-chung"]}','{"form": 1, "path": "audio/ab/abcd.mp3", "wav_path": "", "opus_path": "audio/ab/abcd.opus", "sha256": "abcd", "duration_ms": 423120, "loudness_lufs": -16.02, "true_peak_dbtp": -1.61, "voice": "espeak:vi", "spoken_sentences": 12, "cached_sentences": 30, "cues": [{"item": "vnexpress-1", "title": "Nộp", "themes": ["tthc"], "start_ms": 8000, "end_ms": 21500}], "trimmed": ["Tin dài"], "notes": ["Giọng dự phòng."]}','["tthc"]','2026-11-22 18:30:00.000000',NULL,'2026-11-23 22:30:00.000000','Chị Lan','2026-11-22 21:30:00.000000','Đã nghe.');
INSERT INTO bulletin VALUES('2026-11-23T170000-chieu','ban-tin-sang','Bản tin sáng','2026-11-23','2026-11-23 10:30:00.000000','rejected','f2','{"form": 1, "programme": "ban-tin-sang", "title": "Bản tin sáng", "air_date": "2026-11-23", "airs_at": "2026-11-23T05:30:00+07:00", "segments": [{"kind": "sting", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "nhac-hieu", "length_ms": 0}, {"kind": "speech", "text": "Từ ngày 23/11, hồ sơ được nộp trực tuyến.", "source": "ban-tin-sang.j2:12", "item": "vnexpress-1", "title": "Nộp hồ sơ trực tuyến", "themes": ["dvc-truc-tuyen"], "cart": "", "length_ms": 0}, {"kind": "pause", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "", "length_ms": 700}], "valid_until": "2026-11-23T11:30:00+07:00", "news_ids": ["vnexpress-1"], "article_ids": ["thong-bao/tiem-chung"]}','{"form": 1, "path": "audio/ab/abcd.mp3", "wav_path": "", "opus_path": "audio/ab/abcd.opus", "sha256": "abcd", "duration_ms": 423120, "loudness_lufs": -16.02, "true_peak_dbtp": -1.61, "voice": "espeak:vi", "spoken_sentences": 12, "cached_sentences": 30, "cues": [{"item": "vnexpress-1", "title": "Nộp", "themes": ["tthc"], "start_ms": 8000, "end_ms": 21500}], "trimmed": ["Tin dài"], "notes": ["Giọng dự phòng."]}','["tthc"]','2026-11-22 18:30:00.000000',NULL,'2026-11-23 22:30:00.000000','Anh Y Wơn','2026-11-22 22:30:00.000000','Sai tên thôn.');
INSERT INTO bulletin VALUES('2026-11-24T053000-sang','ban-tin-sang','Bản tin sáng','2026-11-24','2026-11-23 22:30:00.000000','approved','f3','{"form": 1, "programme": "ban-tin-sang", "title": "Bản tin sáng", "air_date": "2026-11-23", "airs_at": "2026-11-23T05:30:00+07:00", "segments": [{"kind": "sting", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "nhac-hieu", "length_ms": 0}, {"kind": "speech", "text": "Từ ngày 23/11, hồ sơ được nộp trực tuyến.", "source": "ban-tin-sang.j2:12", "item": "vnexpress-1", "title": "Nộp hồ sơ trực tuyến", "themes": ["dvc-truc-tuyen"], "cart": "", "length_ms": 0}, {"kind": "pause", "text": "", "source": "", "item": "", "title": "", "themes": [], "cart": "", "length_ms": 700}], "valid_until": "2026-11-23T11:30:00+07:00", "news_ids": ["vnexpress-1"], "article_ids": ["thong-bao/tiem-chung"]}','{"form": 1, "path": "audio/ab/abcd.mp3", "wav_path": "", "opus_path": "audio/ab/abcd.opus", "sha256": "abcd", "duration_ms": 423120, "loudness_lufs": -16.02, "true_peak_dbtp": -1.61, "voice": "espeak:vi", "spoken_sentences": 12, "cached_sentences": 30, "cues": [{"item": "vnexpress-1", "title": "Nộp", "themes": ["tthc"], "start_ms": 8000, "end_ms": 21500}], "trimmed": ["Tin dài"], "notes": ["Giọng dự phòng."]}','["tthc"]','2026-11-22 18:30:00.000000',NULL,'2026-11-23 22:30:00.000000','standing','2026-11-22 22:30:00.000000','');
CREATE TABLE bulletin_decision (
	seq INTEGER NOT NULL, 
	bulletin TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, 
	state TEXT NOT NULL, 
	decided_by TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_bulletin_decision PRIMARY KEY (seq), 
	CONSTRAINT fk_bulletin_decision_bulletin FOREIGN KEY(bulletin) REFERENCES bulletin (id)
);
INSERT INTO bulletin_decision VALUES(1,'2026-11-23T053000-sang','f1','approved','Chị Lan','2026-11-22 21:30:00.000000','Đã nghe.');
INSERT INTO bulletin_decision VALUES(2,'2026-11-23T170000-chieu','f2','rejected','Anh Y Wơn','2026-11-22 22:30:00.000000','Sai tên thôn.');
INSERT INTO bulletin_decision VALUES(3,'2026-11-24T053000-sang','f3','approved','standing','2026-11-22 22:30:00.000000','');
CREATE TABLE news_seen (
	id TEXT NOT NULL, 
	seen_at DATETIME NOT NULL, 
	CONSTRAINT pk_news_seen PRIMARY KEY (id)
);
INSERT INTO news_seen VALUES('vnexpress-1','2026-11-22 17:30:00.000000');
INSERT INTO news_seen VALUES('vnexpress-2','2026-11-22 17:30:00.000000');
CREATE TABLE news_item (
	id TEXT NOT NULL, 
	feed TEXT NOT NULL, 
	source TEXT NOT NULL, 
	title TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	url TEXT NOT NULL, 
	published_at DATETIME, 
	fetched_at DATETIME NOT NULL, 
	themes JSON NOT NULL, 
	CONSTRAINT pk_news_item PRIMARY KEY (id), 
	CONSTRAINT fk_news_item_id FOREIGN KEY(id) REFERENCES news_seen (id)
);
INSERT INTO news_item VALUES('vnexpress-1','vnexpress','báo VnExpress','Nộp hồ sơ trực tuyến','Từ hôm nay, hồ sơ được nộp trực tuyến.','https://vnexpress.net/1','2026-11-22 10:30:00.000000','2026-11-22 17:30:00.000000','["dvc-truc-tuyen"]');
INSERT INTO news_item VALUES('vnexpress-2','vnexpress','báo VnExpress','Nộp hồ sơ trực tuyến','Từ hôm nay, hồ sơ được nộp trực tuyến.','https://vnexpress.net/1',NULL,'2026-11-22 17:30:00.000000','["dvc-truc-tuyen"]');
CREATE TABLE news_used (
	news_id TEXT NOT NULL, 
	programme TEXT NOT NULL, 
	air_date DATE NOT NULL, 
	CONSTRAINT pk_news_used PRIMARY KEY (news_id, programme, air_date)
);
INSERT INTO news_used VALUES('vnexpress-1','ban-tin-sang','2026-11-23');
CREATE TABLE feed_reading (
	feed TEXT NOT NULL, 
	status TEXT NOT NULL, 
	error TEXT NOT NULL, 
	dropped JSON NOT NULL, 
	etag TEXT NOT NULL, 
	last_modified TEXT NOT NULL, 
	read_at DATETIME NOT NULL, 
	CONSTRAINT pk_feed_reading PRIMARY KEY (feed)
);
INSERT INTO feed_reading VALUES('vnexpress','ok','','[]','e','m','2026-11-22 22:30:00.000000');
CREATE TABLE alert_seen (
	sender TEXT NOT NULL, 
	identifier TEXT NOT NULL, 
	sent DATETIME NOT NULL, 
	source TEXT NOT NULL, 
	place TEXT NOT NULL, 
	seen_at DATETIME NOT NULL, 
	document BLOB NOT NULL, 
	CONSTRAINT pk_alert_seen PRIMARY KEY (sender, identifier, sent)
);
INSERT INTO alert_seen VALUES('kttv@mau.vn','A1','2026-11-22 22:30:00.000000','kttv','a.cap','2026-11-22 22:30:00.000000',X'3c612f3e');
CREATE TABLE alert_document (
	mark TEXT NOT NULL, 
	read_at DATETIME NOT NULL, 
	CONSTRAINT pk_alert_document PRIMARY KEY (mark)
);
INSERT INTO alert_document VALUES('m1','2026-11-22 22:30:00.000000');
CREATE TABLE alert_airing (
	occurrence TEXT NOT NULL, 
	sender TEXT NOT NULL, 
	identifier TEXT NOT NULL, 
	sent DATETIME NOT NULL, 
	number INTEGER NOT NULL, 
	ordered_at DATETIME NOT NULL, 
	withdrawn_at DATETIME, outputs JSON DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_alert_airing PRIMARY KEY (occurrence), 
	CONSTRAINT fk_alert_airing_sender_identifier_sent FOREIGN KEY(sender, identifier, sent) REFERENCES alert_seen (sender, identifier, sent)
);
INSERT INTO alert_airing VALUES('2026-11-23T060000-khan-cap','kttv@mau.vn','A1','2026-11-22 22:30:00.000000',1,'2026-11-22 22:30:00.000000',NULL,'["loa-xa"]');
CREATE TABLE sign_off (
	occurrence TEXT NOT NULL, 
	signed_by TEXT NOT NULL, 
	signed_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_off PRIMARY KEY (occurrence), 
	CONSTRAINT fk_sign_off_occurrence FOREIGN KEY(occurrence) REFERENCES occurrence (id)
);
INSERT INTO sign_off VALUES('2026-11-23T060000-khan-cap','Chị Lan','2026-11-22 23:30:00.000000');
CREATE TABLE alert_again (
	sender TEXT NOT NULL, 
	identifier TEXT NOT NULL, 
	sent DATETIME NOT NULL, 
	digest TEXT NOT NULL, 
	source TEXT NOT NULL, 
	place TEXT NOT NULL, 
	seen_at DATETIME NOT NULL, 
	document BLOB NOT NULL, 
	CONSTRAINT pk_alert_again PRIMARY KEY (sender, identifier, sent, digest), 
	CONSTRAINT fk_alert_again_sender_identifier_sent FOREIGN KEY(sender, identifier, sent) REFERENCES alert_seen (sender, identifier, sent)
);
INSERT INTO alert_again VALUES('kttv@mau.vn','A1','2026-11-22 22:30:00.000000','c5a1c182c87ac852d7d4621a27899d9d002b02dd501be9355d1fc4f58e9ccc7f','kttv','a.cap','2026-11-22 22:30:00.000000',X'3c622f3e');
CREATE INDEX ix_as_run_actual_start ON as_run (actual_start);
CREATE INDEX ix_as_run_occurrence ON as_run (occurrence);
CREATE INDEX ix_as_run_end_actual_end ON as_run_end (actual_end);
CREATE INDEX ix_occurrence_air_date ON occurrence (air_date);
CREATE INDEX ix_occurrence_bulletin ON occurrence (bulletin);
CREATE INDEX ix_occurrence_starts_at ON occurrence (starts_at);
CREATE INDEX ix_occurrence_history_occurrence ON occurrence_history (occurrence);
CREATE INDEX ix_bulletin_air_date ON bulletin (air_date);
CREATE INDEX ix_bulletin_programme_state_produced_at ON bulletin (programme, state, produced_at);
CREATE INDEX ix_bulletin_decision_bulletin ON bulletin_decision (bulletin);
CREATE INDEX ix_news_item_fetched_at ON news_item (fetched_at);
CREATE INDEX ix_news_used_air_date ON news_used (air_date);
CREATE TRIGGER as_run_keeps_UPDATE BEFORE UPDATE ON as_run
BEGIN SELECT RAISE(ABORT, 'as_run is append-only'); END;
CREATE TRIGGER as_run_keeps_DELETE BEFORE DELETE ON as_run
BEGIN SELECT RAISE(ABORT, 'as_run is append-only'); END;
CREATE TRIGGER as_run_end_keeps_UPDATE BEFORE UPDATE ON as_run_end
BEGIN SELECT RAISE(ABORT, 'as_run_end is append-only'); END;
CREATE TRIGGER as_run_end_keeps_DELETE BEFORE DELETE ON as_run_end
BEGIN SELECT RAISE(ABORT, 'as_run_end is append-only'); END;
CREATE TRIGGER occurrence_history_keeps_UPDATE BEFORE UPDATE ON occurrence_history
BEGIN SELECT RAISE(ABORT, 'occurrence_history is append-only'); END;
CREATE TRIGGER occurrence_history_keeps_DELETE BEFORE DELETE ON occurrence_history
BEGIN SELECT RAISE(ABORT, 'occurrence_history is append-only'); END;
CREATE TRIGGER bulletin_decision_keeps_UPDATE BEFORE UPDATE ON bulletin_decision
BEGIN SELECT RAISE(ABORT, 'bulletin_decision is append-only'); END;
CREATE TRIGGER bulletin_decision_keeps_DELETE BEFORE DELETE ON bulletin_decision
BEGIN SELECT RAISE(ABORT, 'bulletin_decision is append-only'); END;
CREATE INDEX ix_alert_seen_sent ON alert_seen (sent);
CREATE INDEX ix_alert_airing_ordered_at ON alert_airing (ordered_at);
CREATE TRIGGER alert_seen_keeps_UPDATE BEFORE UPDATE ON alert_seen
BEGIN SELECT RAISE(ABORT, 'alert_seen is append-only'); END;
CREATE TRIGGER alert_seen_keeps_DELETE BEFORE DELETE ON alert_seen
BEGIN SELECT RAISE(ABORT, 'alert_seen is append-only'); END;
CREATE TRIGGER sign_off_keeps_UPDATE BEFORE UPDATE ON sign_off
BEGIN SELECT RAISE(ABORT, 'sign_off is append-only'); END;
CREATE TRIGGER sign_off_keeps_DELETE BEFORE DELETE ON sign_off
BEGIN SELECT RAISE(ABORT, 'sign_off is append-only'); END;
CREATE TRIGGER alert_again_keeps_UPDATE BEFORE UPDATE ON alert_again
BEGIN SELECT RAISE(ABORT, 'alert_again is append-only'); END;
CREATE TRIGGER alert_again_keeps_DELETE BEFORE DELETE ON alert_again
BEGIN SELECT RAISE(ABORT, 'alert_again is append-only'); END;
COMMIT;
