package io.syncline.connector.text;

import java.util.List;
import java.util.stream.Stream;

/** Markdown as people write it in issues. */
final class TextSamples {
    /** Paragraphs that must come back exactly as they were. */
    static final List<String> PLAIN = List.of(
            "Hello world.",
            "Two lines\nof one paragraph.",
            "First paragraph.\n\nSecond paragraph, with (parentheses), \"quotes\" and 100 %.",
            "snake_case_name and kebab-case-name and a/b/c",
            "Price: 5 - 3 = 2, range 1-2, dates 2026-11-22 - 2026-11-23",
            "2 * 3 * 4 = 24 and a < b, b > a, R&D, AT&T;",
            "C:\\temp\\file and \\server",
            "Zażółć gęślą jaźń 🎉 日本語",
            "Wow! Great! Really?! What??",
            "issue #12, @alice, 50~60, x^2, 3+4",
            "See https://example.com/a?b=c&d=e_f for more.",
            "(https://example.com/path)",
            "{json} and {\"a\": 1} and [ ] box",
            "[~accountid:5b10a2844c20165700ede21g] and [~accountid:712020:0e99e997-da27-4c87-89ec-5ac4ac1b2e7c] wrote",
            "a:b ::c:: | not a table | really",
            "-5 degrees, +3 degrees",
            "1.5 is not a list, 3.14 neither",
            "Ends with a backslash\\");

    /** Markup of every kind. */
    static final List<String> MARKED = List.of(
            "# Title\n\nText\n\n## Sub *title* with `code`",
            "Some **bold**, *italic*, ~~gone~~ and `code` text.",
            "in**word**bold and un*believ*able",
            "***both*** and **bold with *italic* inside**",
            "**bold**_italic_`code`",
            "- one\n- two\n  - two one\n    - two one one\n- three",
            "1. one\n2. two\n   - bullet\n   - bullet\n3. three",
            "- a\n\n  second paragraph\n- b",
            "* star\n* star\n\n- dash\n- dash",
            "5. five\n6. six",
            "- [ ] open task\n- [x] done task",
            "```java\nint a = 1; // *not bold* {code}x{noformat}\n```",
            "```\nno language\n\n  indented | bar\n```",
            "```text\nplain\n```",
            "    indented code\n    more",
            "````\n```\nfence in fence\n```\n````",
            "> quoted\n> more\n>\n> - list\n\nafter",
            "> a\n>\n> > nested",
            "[label](https://example.com/x) and [with *markup*](https://example.com \"title\")",
            "<https://example.com/auto> and [https://example.com/same](https://example.com/same)",
            "[mail](mailto:a@example.com) and [rel](docs/readme.md) and [odd](<my file.md>)",
            "[a|b\\]c](https://example.com/a|b[c])",
            "![alt text](https://example.com/i.png) ![pic.png](pic.png) [![badge](https://e.com/b.svg)](https://e.com)",
            "| a | b |\n|---|---|\n| 1 | `x|y` |\n| **2** |  |",
            "| a | b |\n|:--|--:|\n| [l](https://e.com) | line<br>break \\| bar |",
            "---\n\nafter a rule\n\n***",
            "\\*not bold\\* \\_not italic\\_ \\# not heading \\[not link](x)",
            "\\# not a heading\n\n\\- not a list\n\n1\\. not a list\n\n\\> no quote",
            "* - odd\n* h1. no\n\nh1. not a heading in Markdown\n\nbq. nor this\n\n* # heading in list",
            "*a* + _b_ - ~~c~~ ^d^ ~e~ ??f??",
            "line one  \nline two\\\nline three",
            "text<br>break <b>b</b> <sub>2</sub> x<sup>2</sup> <ins>new</ins> <kbd>Ctrl</kbd>",
            "<details>\n<summary>More</summary>\n\nHidden **text**\n\n</details>",
            "<!-- a comment -->\n\nafter",
            "{code}looks like wiki{code} and {{mono}} and {quote}q{quote} and {color:red}x{color}",
            "|| looks || like ||\n| a | table |",
            "!image.png! and !not an image and (x) (/) (!) icons",
            "`a*b*c` and `{x}` and `a|b` and `[x]` and `` ` `` and `\\n` and `C:\\*`",
            "**a**: `b` - [c](https://e.com/d)- *e*, **f**!",
            "before\n- list right after\n\n1. a\n   ```sh\n   ls\n   ```\n2. b",
            "- item\n\n      code in item\n\n  > quote in item\n\n- | a | b |\n  |---|---|\n  | 1 | 2 |",
            "&lt;tag&gt; &amp; &copy; &#35;",
            "[ref][1] and [1]\n\n[1]: https://example.com/ref",
            "Header\n===\n\nOther\n---\n\ntext",
            "a\n***\nb",
            "+ plus list\n+ second",
            "***\n\n**bold\nover lines**",
            "___\n__strong__ _em_",
            "http://example.com/a_b_c?x=*y* **http://e.com/bold**",
            "- \n- empty items\n-",
            "#\n\n# \n\ntext",
            "**\n\n*\n\n_ _\n\n` `",
            "<b>    | a | b |\n|---|\n",
            "word<b>(punctuation)</b>word and a <i>lone tag",
            "https://example.com/path\\ and https://example.com/{id}",
            "x\\\\y \\\\ z");

    private TextSamples() {}

    static Stream<String> all() {
        return Stream.concat(PLAIN.stream(), MARKED.stream());
    }
}
