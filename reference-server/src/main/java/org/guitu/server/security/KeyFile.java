package org.guitu.server.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import org.guitu.server.wording.Wording;

/** The file of the keys: JSON that only its owner may read. */
public final class KeyFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeyFile() {}

    /**
     * Reads the keys, drawing and writing fresh ones where there is no file yet.
     *
     * @param path the file
     * @return the keys
     * @throws UnusableKeys when others may read the file or it does not hold keys
     */
    public static Keys open(Path path) {
        try {
            if (Files.notExists(path)) {
                create(path);
            }
            refuseIfOthersMayRead(path);
            return parse(path, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        // Written aside and moved, so that a crash never leaves half a key file behind.
        Path draft = Files.createTempFile(folder, ".guitu", ".keys", ownerOnly(path));
        Files.write(
                draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(Keys.draw(new SecureRandom()))));
        Files.move(draft, path);
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        if (!hasPosixPermissions(path)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(
                    Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        };
    }

    private static void refuseIfOthersMayRead(Path path) throws IOException {
        if (hasPosixPermissions(path)
                && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ)) {
            throw new UnusableKeys(Wording.line("keys-open-to-others", Map.of("path", path.toString())));
        }
    }

    private static boolean hasPosixPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getFileAttributeView(path.toAbsolutePath().getRoot(), PosixFileAttributeView.class) != null;
    }

    private static ObjectNode tree(Keys keys) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("current", keys.current());
        ObjectNode data = tree.putObject("data");
        keys.data().forEach((id, key) -> data.put(id, text(key)));
        tree.put("digest", text(keys.digest()));
        tree.put("token", text(keys.token()));
        tree.put("journal", text(keys.journal()));
        return tree;
    }

    private static Keys parse(Path path, byte[] bytes) throws IOException {
        try {
            JsonNode tree = JSON.readTree(bytes);
            Map<String, SecretKey> data = new HashMap<>();
            tree.path("data").properties().forEach(entry -> data.put(entry.getKey(), key(entry.getValue())));
            return new Keys(
                    tree.path("current").asText(),
                    data,
                    key(tree.path("digest")),
                    key(tree.path("token")),
                    key(tree.path("journal")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // The cause is left behind on purpose: its message could quote a part of a key.
            throw new UnusableKeys(Wording.line("keys-unreadable", Map.of("path", path.toString())));
        }
    }

    private static SecretKey key(JsonNode node) {
        return Keys.of(Base64.getDecoder().decode(node.asText()));
    }

    private static String text(SecretKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
