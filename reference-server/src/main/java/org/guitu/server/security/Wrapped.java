package org.guitu.server.security;

/**
 * The key of one person or one case, sealed under a key of the installation.
 *
 * @param keyId the id of the installation's key
 * @param sealed the key, sealed
 */
@SuppressWarnings("ArrayRecordComponent") // a row's bytes, never compared
public record Wrapped(String keyId, byte[] sealed) {}
