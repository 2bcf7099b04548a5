"""What our templates have beyond Jinja2: the tags `item`, `headline`, `part`, and where each word stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser

from broadcaster.model import Part
from broadcaster.newsroom.scripts.marks import ItemCloses, Marks, SaidBy, WordsFrom

OPEN_ITEM = "_open_item"
"""Name of the filter that begins an item; it receives the story, title, themes, template and line."""
_KEYWORDS = ("title", "themes")


class ScriptTags(Extension):
    """
    The tags `item`, `headline` and `part`, each with its end, and the line marks.

    `{% item STORY %}…{% enditem %}`, `{% headline STORY %}…{% endheadline %}`,
    `{% part answer %}…{% endpart %}`.
    STORY is a news item or an article; without one, `{% item title="…", themes=["…"] %}`.
    A headline stands and falls with the item of its story.
    """

    tags = {"item", "headline", "part"}  # noqa: RUF012 - Jinja2 declares it so
    marks: Marks
    """Set by whoever makes the environment (an extension gets no arguments of its own)."""

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """Make of an item, or a part, its opening mark, its body and its closing mark."""
        tag = next(parser.stream)
        if tag.value == "part":
            return self._part(parser, tag.lineno)
        lineno, is_headline = tag.lineno, tag.value == "headline"
        story, keywords = self._heading(parser, lineno)
        body = parser.parse_statements((f"name:end{tag.value}",), drop_needle=True)
        absent = nodes.Const(None, lineno=lineno)
        place = nodes.Const(f"{parser.name}:{lineno}", lineno=lineno)
        arguments = [*(keywords.get(name, absent) for name in _KEYWORDS), place]
        arguments.append(nodes.Const(is_headline, lineno=lineno))
        opening = nodes.Filter(story, OPEN_ITEM, arguments, [], None, None, lineno=lineno)
        closing = nodes.TemplateData(self.marks.mark(ItemCloses()), lineno=lineno)
        return [nodes.Output([opening], lineno=lineno), *body, nodes.Output([closing], lineno=lineno)]

    def _part(self, parser: Parser, lineno: int) -> list[nodes.Node]:
        """Mark the words of one part: `{% part question %}`."""
        word = str(next(parser.stream).value)
        if word not in set(Part):
            parser.fail(f"part knows {', '.join(Part)}, not {word}", lineno)
        body = parser.parse_statements(("name:endpart",), drop_needle=True)
        marks = (self.marks.mark(SaidBy(part)) for part in (Part(word), None))
        opening, closing = (
            nodes.Output([nodes.TemplateData(mark, lineno=lineno)], lineno=lineno) for mark in marks
        )
        return [opening, *body, closing]

    def _heading(self, parser: Parser, lineno: int) -> tuple[nodes.Expr, dict[str, nodes.Expr]]:
        story: nodes.Expr = nodes.Const(None, lineno=lineno)
        keywords: dict[str, nodes.Expr] = {}
        first = True
        while parser.stream.current.type != "block_end":
            if parser.stream.current.type == "name" and parser.stream.look().type == "assign":
                name = str(next(parser.stream).value)
                if name not in _KEYWORDS:
                    parser.fail(f"item knows title and themes, not {name}", lineno)
                next(parser.stream)
                keywords[name] = parser.parse_expression()
            elif first:
                story = parser.parse_expression()
            else:
                parser.fail("item takes one story, then title=… and themes=…", lineno)
            first = False
            parser.stream.skip_if("comma")
        return story, keywords

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """
        Put a mark with template and line before all words and all printed values.

        The line end after a line that holds tags only is dropped, so that such a line does not look
        like the blank line that ends a paragraph. (Jinja2's `trim_blocks` drops the line end after every
        tag, which would join the paragraphs on both sides of one.)
        """
        name = stream.name or ""
        bare = True  # nothing but tags since the line began
        before = ""
        for token in stream:
            if token.type == "data":
                text, lineno = str(token.value), token.lineno
                # Two data tokens side by side have a comment between them, which is like a tag.
                if bare and before in {"data", "block_end"} and text.startswith("\n"):
                    text, lineno = text[1:], lineno + 1
                yield Token(lineno, "data", "".join(self._marked_lines(text, name, lineno)))
                last_line = text.rpartition("\n")
                bare = (bare or bool(last_line[1])) and not last_line[2].strip()
            elif token.type == "variable_begin":
                bare = False
                yield Token(token.lineno, "data", self._place(name, token.lineno))
                yield token
            else:
                yield token
            before = token.type

    def _marked_lines(self, text: str, name: str, lineno: int) -> Iterator[str]:
        for offset, line in enumerate(text.splitlines(keepends=True)):
            # Blank lines stay bare: a mark between two line ends would hide the end of the paragraph.
            if line.strip():
                yield self._place(name, lineno + offset)
            yield line

    def _place(self, name: str, lineno: int) -> str:
        return self.marks.mark(WordsFrom(f"{name}:{lineno}"))


def tags_with(marks: Marks) -> type[ScriptTags]:
    """Give the extension for one script: Jinja2 wants a class, and hands it no arguments."""
    return type("ScriptTagsWithMarks", (ScriptTags,), {"marks": marks})
