package org.guitu.server.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How many durable commands and looks a second this server takes, beside a bare server that writes the same rows and
 * beside the plain stack. Not a test: its command stands in docs/results.md.
 */
public final class ServerBenchmark {
    private static final int[] CONNECTIONS = {1, 8, 32};
    private static final int MOST = 32;
    private static final String GUITU = "Guitu";
    private static final String BARE = "bare";
    private static final String PLAIN = "plain";

    private final Duration round;
    private final int rounds;
    private final Duration warmUp;

    private ServerBenchmark(Duration round, int rounds, Duration warmUp) {
        this.round = round;
        this.rounds = rounds;
        this.warmUp = warmUp;
    }

    /**
     * Runs everything and prints a table for each database.
     *
     * @param args milliseconds of a round, rounds, and milliseconds to warm up: 1000 3 10000 where they are missing; then
     *     {@code sqlite} or {@code postgresql} for one of them alone
     * @throws Exception where something does not start
     */
    public static void main(String[] args) throws Exception {
        ServerBenchmark benchmark = new ServerBenchmark(
                Duration.ofMillis(number(args, 0, 1_000)),
                number(args, 1, 3),
                Duration.ofMillis(number(args, 2, 10_000)));
        String only = args.length > 3 ? args[3] : "";
        Path folder = Files.createTempDirectory("guitu-benchmark");
        System.out.println("Servers, logs and files: " + folder);
        if (!only.equals("postgresql")) {
            benchmark.run(folder, Databases.sqlite(folder));
        }
        if (!only.equals("sqlite")) {
            benchmark.run(folder, Databases.postgresql());
        }
    }

    private static int number(String[] args, int at, int standard) {
        return args.length > at ? Integer.parseInt(args[at]) : standard;
    }

    private void run(Path folder, Databases databases) throws Exception {
        try (databases;
                Contender guitu =
                        GuituContender.start(Files.createTempDirectory(folder, GUITU), databases.make("guitu"));
                Contender bare = bare(folder, databases.make("bare"));
                Contender plain = plain(folder, databases.make("plain"))) {
            List<Contender> all = List.of(guitu, bare, plain);
            for (Contender one : all) {
                Load.run(one.jvm(), MOST, warmUp, one.write());
                Load.run(one.jvm(), MOST, warmUp.dividedBy(2), one.read());
            }
            Table table = new Table(databases.name(), List.of(GUITU, BARE, PLAIN));
            for (int connections : CONNECTIONS) {
                table.add("command, " + connections, measure(all, connections, Contender::write));
            }
            table.add("command with a key, " + MOST, measure(all, MOST, Contender::keyed));
            for (int connections : CONNECTIONS) {
                table.add("look, " + connections, measure(all, connections, Contender::read));
            }
            table.print();
        }
    }

    // The contenders take turns, so that what else the machine does meets all of them.
    private Map<String, Figures> measure(List<Contender> all, int connections, Function<Contender, Load.Kind> kind) {
        Map<String, List<Figures>> figures = new LinkedHashMap<>();
        for (int i = 0; i < rounds; i++) {
            for (Contender one : all) {
                figures.computeIfAbsent(one.name(), name -> new ArrayList<>())
                        .add(Load.run(one.jvm(), connections, round, kind.apply(one)));
            }
        }
        Map<String, Figures> medians = new LinkedHashMap<>();
        figures.forEach((name, each) -> medians.put(name, Figures.median(each)));
        return medians;
    }

    private static Contender bare(Path folder, String url) throws IOException {
        return Contender.of(
                BARE,
                ServerJvm.start(folder, Map.of(), BareServer.class.getName(), url),
                number -> Wire.request(
                        "POST",
                        "/cases/" + BareServer.caseId(number) + "/records",
                        "",
                        "{\"day\":\"2026-06-20\",\"fields\":{\"work\":\"UNEMPLOYED\"}}"),
                number -> Wire.request("GET", "/cases/" + BareServer.caseId(number), "", ""));
    }

    private static Contender plain(Path folder, String url) throws IOException {
        return Contender.of(
                PLAIN,
                ServerJvm.start(folder, Map.of(), PlainServer.class.getName(), url),
                number -> Wire.request(
                        "POST",
                        "/cases/" + number % Contender.CASES + "/events",
                        "",
                        "{\"type\":\"VISIT\",\"day\":20000,\"note\":\"\"}"),
                number -> Wire.request("GET", "/cases/" + number % Contender.CASES, "", ""));
    }
}
