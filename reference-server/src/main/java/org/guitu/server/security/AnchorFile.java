package org.guitu.server.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.guitu.server.wording.Unfit;

/**
 * The file outside of the database in which the anchors are kept too: whoever puts an older database in the place of
 * this one cannot put it there.
 *
 * @param path the file
 */
public record AnchorFile(Path path) {
    private static final Pattern LINE = Pattern.compile("[0-9]{1,9} [0-9a-f]{64}");
    /** Longer than two lines, so that the last whole one is in it. */
    private static final int TAIL = 200;

    /**
     * One anchor.
     *
     * @param number its number
     * @param hash its link
     */
    public record Anchor(int number, String hash) {}

    /**
     * All anchors in the file. A last line without its end was being written when the power went: it is no anchor yet.
     *
     * @return the anchors in the order of the lines, none where there is no file yet
     * @throws Unfit where the file cannot be read or is none of anchors
     */
    public List<Anchor> all() {
        try {
            String text = Files.exists(path) ? Files.readString(path) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(AnchorFile::anchor)
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unfit("anchors-unreadable", Map.of("path", path.toString()));
        }
    }

    private static Anchor anchor(String line) {
        if (!LINE.matcher(line).matches()) {
            throw new IllegalArgumentException("no anchor");
        }
        String[] parts = line.split(" ", 2);
        return new Anchor(Integer.parseInt(parts[0]), parts[1]);
    }

    /**
     * The number of the last anchor in the file.
     *
     * @return the number, 0 where there is no anchor
     * @throws Unfit where the file cannot be read, or does not end with an anchor
     */
    public int last() {
        if (Files.notExists(path)) {
            return 0;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return end(file).last();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unfit("anchors-unreadable", Map.of("path", path.toString()));
        }
    }

    /**
     * Tells the file what it does not know yet; it is on disk when this returns. One at a time does it, and what was being
     * written when the power went is written anew.
     *
     * @param after some of the anchors after a number, in order; none where there are none
     * @throws Unfit where the file cannot be read or written
     */
    public void tell(IntFunction<List<Anchor>> after) {
        try {
            OwnerOnly.createIfMissing(path);
            Path lock = path.resolveSibling(path.getFileName() + ".lock");
            try (LockFile alone = LockFile.take(lock);
                    FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                append(file, end(file), after);
            }
        } catch (IOException e) {
            throw new Unfit("anchors-unwritable", Map.of("path", path.toString()));
        } catch (IllegalArgumentException e) {
            throw new Unfit("anchors-unreadable", Map.of("path", path.toString()));
        }
    }

    private static void append(FileChannel file, End end, IntFunction<List<Anchor>> after) throws IOException {
        int last = end.last();
        List<Anchor> anchors = after.apply(last);
        if (anchors.isEmpty()) {
            return;
        }
        file.truncate(end.whole()).position(end.whole());
        while (!anchors.isEmpty()) {
            StringBuilder lines = new StringBuilder();
            anchors.forEach(anchor -> lines.append(anchor.number())
                    .append(' ')
                    .append(anchor.hash())
                    .append('\n'));
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            last = anchors.get(anchors.size() - 1).number();
            anchors = after.apply(last);
        }
        file.force(true);
    }

    /** Where the last whole line ends, and which anchor it is. */
    private record End(long whole, int last) {}

    private static End end(FileChannel file) throws IOException {
        long start = Math.max(0, file.size() - TAIL);
        ByteBuffer bytes = ByteBuffer.allocate((int) (file.size() - start));
        while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {
            // until all of it is read
        }
        String tail = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        int whole = tail.lastIndexOf('\n') + 1;
        if (whole == 0) {
            if (start > 0) {
                throw new IllegalArgumentException("no anchor");
            }
            return new End(0, 0);
        }
        String line = tail.substring(tail.lastIndexOf('\n', whole - 2) + 1, whole - 1);
        return new End(start + whole, anchor(line).number());
    }
}
