package org.guitu.server.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** The plain stack: Javalin and Jdbi over two tables, a small transaction for each command, no log of who looked. */
public final class PlainServer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi writer;
    private final Jdbi reader;

    private PlainServer(Pools pools) {
        writer = pools.writer();
        reader = pools.reader();
    }

    /**
     * Serves until it is ended.
     *
     * @param args the database's address
     */
    public static void main(String[] args) {
        PlainServer server = new PlainServer(Pools.of(args[0]));
        server.prepare();
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.post(
                    "/cases/{id}/events",
                    ctx -> ctx.status(201)
                            .contentType("application/json")
                            .result(JSON.writeValueAsBytes(server.append(
                                    Integer.parseInt(ctx.pathParam("id")),
                                    JSON.readValue(ctx.bodyInputStream(), Event.class)))));
            config.routes.get(
                    "/cases/{id}",
                    ctx -> ctx.contentType("application/json")
                            .result(JSON.writeValueAsBytes(server.find(Integer.parseInt(ctx.pathParam("id"))))));
        });
        javalin.start("127.0.0.1", 0);
        System.out.println("http://127.0.0.1:" + javalin.port());
    }

    /** What is sent. */
    record Event(String type, int day, String note) {}

    private void prepare() {
        writer.useTransaction(handle -> {
            handle.execute("create table plain_case (id integer not null primary key, state varchar(20) not null,"
                    + " version integer not null, last_day integer not null)");
            handle.execute("create table plain_event (case_id integer not null, version integer not null,"
                    + " type varchar(20) not null, day integer not null, note varchar(200),"
                    + " primary key (case_id, version))");
            IntStream.range(0, Contender.CASES)
                    .forEach(id -> handle.execute("insert into plain_case values (?, 'ACTIVE', 0, 0)", id));
        });
    }

    private Map<String, Object> append(int id, Event event) {
        return writer.inTransaction(handle -> {
            Map<String, Object> tree = handle.createQuery("update plain_case set version = version + 1,"
                            + " last_day = :day where id = :id returning id, state, version, last_day")
                    .bind("day", event.day())
                    .bind("id", id)
                    .mapToMap()
                    .one();
            handle.createUpdate("insert into plain_event (case_id, version, type, day, note)"
                            + " values (:id, :version, :type, :day, :note)")
                    .bind("id", id)
                    .bind("version", tree.get("version"))
                    .bind("type", event.type())
                    .bind("day", event.day())
                    .bind("note", event.note())
                    .execute();
            return tree;
        });
    }

    private Map<String, Object> find(int id) {
        return new LinkedHashMap<>(reader.withHandle(
                handle -> handle.createQuery("select id, state, version, last_day from plain_case where id = :id")
                        .bind("id", id)
                        .mapToMap()
                        .one()));
    }
}
