package org.guitu.server.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Handle;
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

    /** Lets this transaction wait no longer than a moment for what others hold. */
    void hurry(Handle handle);

    /**
     * Copies everything, as it stands at one moment, into a fresh file that its owner alone may read.
     *
     * @return false where the database has tools of its own for that
     */
    boolean copyTo(Path file) throws IOException, SQLException;

    /** Takes what was removed out of the log too; false where somebody still reads what stands there. */
    boolean settle();

    @Override
    void close();
}
