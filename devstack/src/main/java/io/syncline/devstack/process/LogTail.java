package io.syncline.devstack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last part of a log file. */
public final class LogTail {
    private static final int WINDOW = 64 * 1024;

    private LogTail() {}

    /** At most this many last lines; none when there is no file. */
    public static List<String> last(Path log, int lines) {
        List<String> all = from(log, 0).lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /** What was written after this position, at most the last 64 KiB of it. */
    public static String from(Path log, long position) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(position, file.length() - WINDOW));
            byte[] bytes = new byte[(int) Math.max(0, file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
