"""A template can neither reach out nor go on without end."""

from pathlib import Path

import pytest

from broadcaster.errors import ScriptRefused
from tests.scriptwriting import Desk, article, news_item, spoken

ENDLESS = {
    "range beyond the limit": "{% for i in range(1000000000) %}x{% endfor %}",
    "nested loops that print": (
        "{% for i in range(1000) %}{% for j in range(1000) %}{% for k in range(1000) %}x{% endfor %}"
        "{% endfor %}{% endfor %}"
    ),
    "nested loops that print nothing": (
        "{% for i in range(1000) %}{% for j in range(1000) %}{% for k in range(1000) %}{% endfor %}"
        "{% endfor %}{% endfor %}"
    ),
    "nested loops whose condition never holds": (
        "{% for i in range(1000) %}{% for j in range(1000) %}{% for k in range(1000) if false %}x{% endfor %}"
        "{% endfor %}{% endfor %}"
    ),
    "text doubled with ~": "{% set x = 'aaaaaaaa' %}" + "{% set x = x ~ x %}" * 60 + "{{ x }}",
    "text doubled with +": (
        "{% set n = namespace(x='aaaaaaaa') %}"
        "{% for i in range(100) %}{% set n.x = n.x + n.x %}{% endfor %}{{ n.x }}"
    ),
    "list doubled with +": (
        "{% set n = namespace(x=[1]) %}"
        "{% for i in range(100) %}{% set n.x = n.x + n.x %}{% endfor %}{{ n.x|length }}"
    ),
    "captured text printed again and again": (
        "{% set a %}{% for i in range(1000) %}một đoạn khá dài {% endfor %}{% endset %}"
        "{% for i in range(1000) %}{{ a }}{% endfor %}"
    ),
    "joined with a long separator": (
        "{% set a %}{% for i in range(1000) %}một đoạn khá dài {% endfor %}{% endset %}"
        "{{ range(1000)|join(a) }}"
    ),
    "macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "macro that calls itself twice": (
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}"
    ),
    "template that includes itself": "{% include 'thu.j2' %}",
    "template that includes itself twice, up to a depth": (
        "{% set n = (n if n is defined else 40) - 1 %}"
        "{% if n %}{% include 'thu.j2' %}{% include 'thu.j2' %}{% endif %}"
    ),
    "template that extends itself": "{% extends 'thu.j2' %}",
    "brackets without end": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "a file that is far too long": "lời " * 60_000,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS.keys())
def test_a_template_that_does_too_much_is_stopped(tmp_path: Path, text: str) -> None:
    with pytest.raises(ScriptRefused, match=r"thu\.j2.*does not come to an end"):
        Desk(tmp_path).write(text)


@pytest.mark.parametrize(
    "expression",
    ["'a' * 1000000000", "10 ** 10 ** 10", "2 ** 3", "'%999999999d' % 1", "['a'] * 1000000", "'a' + 1"],
)
def test_operators_work_on_numbers_only(tmp_path: Path, expression: str) -> None:
    with pytest.raises(ScriptRefused, match=r"thu\.j2:1: “.*” cannot be used on these two things"):
        Desk(tmp_path).write("{{ " + expression + " }}")


def test_numbers_stay_of_a_sane_size(tmp_path: Path) -> None:
    with pytest.raises(ScriptRefused, match="does not come to an end"):
        Desk(tmp_path).write("{{ 999999999 * 999999999 }}")


ESCAPES = [
    ("{{ ''.__class__.__mro__ }}", "__class__"),
    ("{{ ''['__class__'] }}", "__class__"),
    ("{{ news.__class__.__base__.__subclasses__() }}", "__class__"),
    ("{{ news[0].__dataclass_fields__ }}", "__dataclass_fields__"),
    ("{{ clock.__globals__ }}", "__globals__"),
    ("{{ clock.__self__ }}", "__self__"),
    ("{{ greeting.__func__.__globals__ }}", "__func__"),
    ("{{ namespace.__init__ }}", "__init__"),
    ("{{ self._TemplateReference__context }}", "_TemplateReference__context"),
    ("{{ [news[0]]|map(attribute='__class__')|first }}", "__class__"),
    ("{{ [1, 2].append(3) }}", "append"),
    ("{{ 'a'.upper() }}", "upper"),
    ("{{ '{0.__class__}'.format(1) }}", "format"),
    ("{{ '{:>999999999}'.format(1) }}", "format"),
    ("{{ airs_at.strftime('%999999999d') }}", "strftime"),
    ("{{ articles[0].facts.clear() }}", "clear"),
    ("{% for x in [1] %}{{ loop.__init__ }}{% endfor %}", "__init__"),
]


@pytest.mark.parametrize(("text", "name"), ESCAPES, ids=[text for text, _ in ESCAPES])
def test_what_a_script_has_no_business_with_is_closed_by_name(tmp_path: Path, text: str, name: str) -> None:
    desk = Desk(tmp_path, news=(news_item(),), articles=(article(facts={"a": 1}),))

    with pytest.raises(ScriptRefused, match=rf"thu\.j2:1: “{name}” is closed to scripts"):
        desk.write(text)


@pytest.mark.parametrize(
    "name", ["attr", "format", "center", "indent", "replace", "random", "tojson", "round"]
)
def test_filters_that_reach_out_or_grow_are_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(ScriptRefused, match=f"“{name}” cannot be used after the bar"):
        Desk(tmp_path).write("{{ station.name|" + name + " }}")


def test_a_filter_named_in_a_string_is_not_there_either(tmp_path: Path) -> None:
    with pytest.raises(ScriptRefused, match=r"thu\.j2:1"):
        Desk(tmp_path).write("{{ ['a']|map('attr', '__class__')|first }}")


@pytest.mark.parametrize("name", ["lipsum", "cycler", "joiner", "dict", "open", "__import__", "_open_item"])
def test_the_usual_globals_are_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(ScriptRefused, match=f"“{name}” is not known here"):
        Desk(tmp_path).write("{{ " + name + "() }}")


@pytest.mark.parametrize("name", ["../secret.j2", "/etc/passwd", "link.j2", "down/../../secret.j2"])
def test_templates_come_from_the_scripts_folder_only(tmp_path: Path, name: str) -> None:
    scripts = tmp_path / "scripts"
    scripts.mkdir()
    (tmp_path / "secret.j2").write_text("bí mật")
    (scripts / "link.j2").symlink_to(tmp_path / "secret.j2")

    with pytest.raises(ScriptRefused, match="there is no script"):
        Desk(scripts).write("{% include '" + name + "' %}")


def test_recordings_come_from_their_folder_only(tmp_path: Path) -> None:
    (tmp_path / "recordings").mkdir()
    (tmp_path / "secret.wav").write_bytes(b"RIFF")

    with pytest.raises(ScriptRefused, match="there is no recording"):
        Desk(tmp_path).write("{{ recording('../secret.wav') }}")


def test_one_script_cannot_change_what_the_next_one_is_given(tmp_path: Path) -> None:
    desk = Desk(tmp_path, articles=(article(facts={"steps": ["một"]}),))
    desk.write("{% set articles = [] %}{% set station = 1 %}Xong.")

    assert spoken(desk.write("{{ station.name }}: {{ articles[0].facts.steps|join }}")) == [
        "Đài truyền thanh xã Ea Knốp: một"
    ]


def test_ordinary_work_is_far_below_the_bounds(tmp_path: Path) -> None:
    desk = Desk(
        tmp_path, news=tuple(news_item(number, summary="Một câu dài. " * 200) for number in range(50))
    )

    script = desk.write(
        "{% for tin in news|sort(attribute='title') %}\n{% item tin %}\n{{ loop.index }}/{{ loop.length }}: "
        "{{ tin.title|upper }}\n\n{{ tin.summary }}\n{% enditem %}\n{% endfor %}"
    )

    assert len(script.segments) == 100
