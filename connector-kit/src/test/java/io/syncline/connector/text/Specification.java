package io.syncline.connector.text;

import java.net.URL;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.ExampleReader;

/** The examples of the specifications of CommonMark and of GitHub's Markdown. */
enum Specification {
    COMMONMARK(TestResources.getSpec()),
    GFM(TestResources.getGfmSpec());

    private static final Pattern NAME = Pattern.compile("section \"(.*)\" example (\\d+)");

    /** One example: the number counts inside its section. */
    record Example(String section, int number, String markdown) {
        static Example of(org.commonmark.testutil.example.Example example) {
            Matcher name = NAME.matcher(example.toString());
            if (!name.find()) throw new IllegalArgumentException("an example without a name: " + example);
            return new Example(name.group(1), Integer.parseInt(name.group(2)), example.getSource());
        }
    }

    private final URL file;

    Specification(URL file) {
        this.file = file;
    }

    List<Example> examples() {
        return ExampleReader.readExamples(file).stream().map(Example::of).toList();
    }
}
