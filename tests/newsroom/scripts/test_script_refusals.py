"""A wrong template is answered with file, line and variable, and with what to do."""

from pathlib import Path

import pytest

from broadcaster.errors import ScriptRefused
from broadcaster.wording import say_error
from tests.scriptwriting import Desk, article, news_item

WRONG = [
    ("Chào.\n{{ statoin.name }}", "thu.j2:2", "“statoin” is not known here. Did you mean “station”?"),
    ("\n\n{{ station.nmae }}", "thu.j2:3", "“nmae” is not known here. Did you mean “name”?"),
    ("{{ news[0].sumary }}", "thu.j2:1", "“sumary” is not known here. Did you mean “summary”?"),
    ("{{ articles[0].facts.stesp }}", "thu.j2:1", "“stesp” is not known here. Did you mean “steps”?"),
    ("{{ xyz }}", "thu.j2:1", "“xyz” is not known here. Use a name from"),
    ("{{ news[5].title }}", "thu.j2:1", "there is no entry [5] here: there are 1"),
    ("{{ stng('a') }}", "thu.j2:1", "“stng” is not known here. Did you mean “sting”?"),
    ("{% for x in nws %}a{% endfor %}", "thu.j2:1", "“nws” is not known here. Did you mean “news”?"),
    ("{% if 'a' + tinn %}a{% endif %}", "thu.j2:1", "“tinn” is not known here"),
    ("{% item tinn %}a{% enditem %}", "thu.j2:1", "“tinn” is not known here"),
    ("{{ tinn|clock }}", "thu.j2:1", "“tinn” is not known here"),
    ("{{ news|lenght }}", "thu.j2:1", "“lenght” cannot be used after the bar"),
    ("\n{% itme tin %}", "thu.j2:2", "there is no tag “itme”"),
    ("{% if news %}\nMở.", "thu.j2:2", "the tag “if” of line 1 is not closed. Write {% endif %}"),
    ("{% for a in news %}\n{% item a %}\n{% else %}\n{% endfor %}", "thu.j2:3", "the item of line 2 is not"),
    ("Một.\n{% endif %}", "thu.j2:2", "“endif” stands here without the tag that it belongs to"),
    ("Một.\n{{ station.name }", "thu.j2:2", "“}” must not stand here"),
    ("Một.\n{{ 1 + }}", "thu.j2:2", "“}}” must not stand here"),
    ("Một.\n{# lời", "thu.j2:2", "a comment is not closed"),
    ("Một.\n{% if %}{% endif %}", "thu.j2:2", "a name or a value is missing here"),
    ("{% include 'khong-co.j2' %}", "thu.j2:1", "there is no script “khong-co.j2”"),
    ("{{ station }}", "thu.j2:1", "the kind “StationFacts” cannot be read aloud"),
    ("{{ articles[0].valid_until }}", "thu.j2:1", "the kind “NoneType” cannot be read aloud"),
    ("{{ news }}", "thu.j2:1", "the kind “tuple” cannot be read aloud"),
    ("{{ true }}", "thu.j2:1", "the kind “bool” cannot be read aloud"),
    ("{{ 1 / 0 }}", "thu.j2:1", "a number on this line is divided by 0"),
    ("{% for x in 5 %}{% endfor %}", "thu.j2:1", "this line cannot be worked out"),
    ("{{ sting('Chuyên mục') }}", "thu.j2:1", "“Chuyên mục” is not the name of a sting"),
    (
        "{{ pause(99999) }}",
        "thu.j2:1",
        "a pause of “99999” is not possible. Write the milliseconds, from 1 to",
    ),
    ("{{ pause('dài') }}", "thu.j2:1", "a pause of “dài” is not possible"),
    ("{{ recording('x.wav') }}", "thu.j2:1", "there is no recording “x.wav”"),
    ("{{ 'hôm nay'|clock }}", "thu.j2:1", "“hôm nay” is not a date and time"),
    ("{% item %}a{% enditem %}", "thu.j2:1", "an item has neither a story nor a title"),
    ("{% item title='a', them=[] %}a{% enditem %}", "thu.j2:1", "item knows title and themes, not them"),
    (
        "{% part hoi %}a{% endpart %}",
        "thu.j2:1",
        "part knows lead, reporter, question, answer, quotation, not hoi",
    ),
    ("\n{% item title='a', themes=['cchcc'] %}a{% enditem %}", "thu.j2:2", "there is no theme “cchcc”"),
    (
        "{% item title='a' %}\n{% item title='b' %}b{% enditem %}\n{% enditem %}",
        "thu.j2:2",
        "an item begins inside the item “a”",
    ),
    ("{{ " + "9" * 5000 + " }}", "thu.j2", "this line cannot be worked out"),
]


@pytest.mark.parametrize(("text", "where", "sentence"), WRONG, ids=[text[:40] for text, _, _ in WRONG])
def test_a_wrong_template_is_refused_by_line_and_name(
    tmp_path: Path, text: str, where: str, sentence: str
) -> None:
    desk = Desk(tmp_path, news=(news_item(),), articles=(article(facts={"steps": []}),))

    with pytest.raises(ScriptRefused) as refusal:
        desk.write(text)

    assert refusal.value.where == where
    assert sentence in str(refusal.value)
    assert refusal.value.remedy
    assert say_error("vi", refusal.value)


def test_a_fault_in_a_macro_is_found_in_the_macros_file(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.keep("_chung.j2", "\n{% macro chao() %}\nKính chào {{ ten_xa }}\n{% endmacro %}\n")

    with pytest.raises(ScriptRefused) as refusal:
        desk.write('{% import "_chung.j2" as chung %}\n\n{{ chung.chao() }}')

    assert refusal.value.where == "_chung.j2:3"
    assert "“ten_xa”" in str(refusal.value)


def test_a_macro_that_is_not_there_is_named(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.keep("_chung.j2", "{% macro chao() %}Chào{% endmacro %}")

    with pytest.raises(ScriptRefused, match=r"thu\.j2:2: “chaao”"):
        desk.write('{% from "_chung.j2" import chaao %}\n{{ chaao() }}')


def test_a_programme_without_its_template_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ScriptRefused, match=r"there is no script “thu\.j2”"):
        Desk(tmp_path).write()


def test_a_template_in_an_unknown_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thu.j2").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(ScriptRefused, match=r"thu\.j2: the letters of this file cannot be read.*UTF-8"):
        Desk(tmp_path).write()


def test_the_line_is_named_where_the_text_became_too_long(tmp_path: Path) -> None:
    with pytest.raises(ScriptRefused) as refusal:
        Desk(tmp_path).write(
            "Chào.\n{% for i in range(1000) %}\n{% for j in range(1000) %}\nx\n{% endfor %}{% endfor %}"
        )

    assert refusal.value.where.startswith("thu.j2:")


def test_what_may_be_missing_can_be_asked_for(tmp_path: Path) -> None:
    desk = Desk(tmp_path, articles=(article(),))

    script = desk.write(
        "{% if articles[0].facts.level is defined %}{{ articles[0].facts.level }}{% else %}Không.{% endif %}"
        "{{ articles[0].facts.more|default(' Hết.') }}"
    )

    assert script.segments[0].text == "Không. Hết."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ news[99].title }}", r"there is no entry \[99\] here: there are 0"),
        ("{{ articls[0].title }}", "“articls” is not known here. Did you mean “articles”"),
        ("{{ articls.first.title }}", "“articls” is not known here"),
        ("{{ 5 / (news|length) }}", ".*divided by 0"),
    ],
)
def test_the_part_of_the_line_that_is_wrong_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ScriptRefused, match=rf"thu\.j2:1: {said}"):
        Desk(tmp_path).write(text)
