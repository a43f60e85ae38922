package io.syncline.connector.text;

/** Text without the differences that trackers make on their own: line ends, trailing blanks, blank lines at the end. */
public final class NormalText {
    private NormalText() {}

    /** The text with {@code \n} line ends, no blanks before a line end and nothing blank at the end. */
    public static String of(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').lines().forEach(line -> normal.append(line.stripTrailing())
                .append('\n'));
        return normal.toString().stripTrailing();
    }

    /** Whether two texts differ only in what {@link #of} takes away. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
