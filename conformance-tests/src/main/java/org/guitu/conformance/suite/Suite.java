package org.guitu.conformance.suite;

import java.util.List;

/**
 * The registry with its vectors.
 *
 * @param registry the requirements
 * @param vectors every vector, in the order of the registry
 * @param rulesWithoutVectors rules that vectors should test and that have none
 */
public record Suite(Registry registry, List<Vector> vectors, List<String> rulesWithoutVectors) {
    /** Keeps its own copies of the lists. */
    public Suite {
        vectors = List.copyOf(vectors);
        rulesWithoutVectors = List.copyOf(rulesWithoutVectors);
    }

    /**
     * The suite that this jar carries.
     *
     * @return it
     * @throws SuiteFault when one of its files is wrong
     */
    public static Suite builtIn() {
        return load(SuiteFiles.builtIn());
    }

    /**
     * A suite from other files.
     *
     * @param files where they are
     * @return it
     * @throws SuiteFault when one of its files is wrong
     */
    public static Suite load(SuiteFiles files) {
        return SuiteReader.read(files);
    }

    /**
     * The requirement that a vector tests.
     *
     * @param vector a vector of this suite
     * @return its requirement
     */
    public Requirement requirement(Vector vector) {
        return registry.find(vector.rule()).orElseThrow();
    }

    /**
     * The file that holds a rule's vectors.
     *
     * @param rule the rule's id
     * @return the path below the suite's folder
     */
    public static String vectorFile(String rule) {
        return "vectors/" + rule + ".json";
    }
}
