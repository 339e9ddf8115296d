package org.assay.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 32 bytes: configured on a server, or made once and kept in a file while the database is our own too. */
public record MasterKey(String setting, String purpose, String file) {

    private static final int BYTES = 32;

    /**
     * The key.
     *
     * @param configured the value of the setting in Base64, may be blank only while no database is configured
     * @param data where the file stands
     * @param database the address of the configured database, blank when it is our own
     * @throws IllegalStateException when a configured database has no configured key: two nodes must share it
     */
    public byte[] read(String configured, Path data, String database) {
        if (configured.isBlank() && !database.isBlank()) {
            throw new IllegalStateException("Set " + setting + " (32 random bytes in Base64): " + purpose);
        }
        return decode(configured.isBlank() ? own(data) : configured);
    }

    private byte[] decode(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(setting + " must be Base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException(setting + " must be 32 bytes, it has " + bytes.length);
        }
        return bytes;
    }

    /** The key of an installation with its own database: made once, readable by its owner only, never logged. */
    private String own(Path data) {
        Path path = data.toAbsolutePath().normalize().resolve(file);
        try {
            if (Files.notExists(path)) {
                create(path);
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written beside and moved into its place, so that a kill never leaves half a key. */
    private static void create(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path folder = Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(folder, "key", ".new");
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(fresh, Base64.getEncoder().encodeToString(key));
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(fresh);
        }
    }
}
