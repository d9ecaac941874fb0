package org.guitu.conformance.suite;

/**
 * Where a requirement comes from.
 *
 * @param basis what kind of ground it is
 * @param citation the articles, in the short names of the specification
 */
public record Source(Basis basis, String citation) {
    @Override
    public String toString() {
        return citation + " (" + basis + ")";
    }
}
