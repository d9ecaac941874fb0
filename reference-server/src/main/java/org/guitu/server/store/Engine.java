package org.guitu.server.store;

import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;

/** What differs between the databases that this server can stand on. */
interface Engine extends AutoCloseable {
    /** The name of the folder of what only this database understands. */
    String name();

    /** The words in which the migrations differ: what a text, what bytes and what the end of a table is called. */
    Map<String, String> words();

    /** Makes or renews the tables. */
    void migrate(FluentConfiguration steps);

    /** Connections whose transactions see one moment and write nothing. */
    Jdbi readers();

    /** The connection whose commits are on disk when they return. */
    Jdbi writer();

    @Override
    void close();
}
