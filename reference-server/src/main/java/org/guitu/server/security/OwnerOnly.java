package org.guitu.server.security;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that nobody but their owner may read or write, where the file system knows owners. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnerOnly() {}

    /**
     * Makes an empty file, unless there is one.
     *
     * @param file the file
     * @throws IOException where it cannot be made
     */
    public static void createIfMissing(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, attributes(folder(file)));
        }
    }

    static FileAttribute<?>[] attributes(Path folder) throws IOException {
        return knowsOwners(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)}
                : new FileAttribute<?>[0];
    }

    /**
     * Brings it to disk that a file was moved within a folder, where the file system does that for folders.
     *
     * @param folder the folder
     * @throws IOException where it does not come to disk
     */
    public static void settle(Path folder) throws IOException {
        if (knowsOwners(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static boolean isOpenToOthers(Path file) throws IOException {
        if (!knowsOwners(folder(file))) {
            return false;
        }
        Set<PosixFilePermission> others = EnumSet.allOf(PosixFilePermission.class);
        others.removeIf(permission -> permission.name().startsWith("OWNER_"));
        others.retainAll(Files.getPosixFilePermissions(file));
        return !others.isEmpty();
    }

    private static boolean knowsOwners(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }

    /**
     * The folder of a file.
     *
     * @param file the file
     * @return its folder
     */
    public static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
