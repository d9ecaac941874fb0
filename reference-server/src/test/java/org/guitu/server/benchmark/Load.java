package org.guitu.server.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/** Some connections at once, each sending its next request as soon as the one before was answered. */
final class Load {
    /** Numbers all requests of a run, so that those after each other go to different cases. */
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Load() {}

    /** Loads a server for a time, and tells how long each of the answers took. */
    static Figures run(ServerJvm server, int connections, Duration time, Kind kind) {
        Duration cpu = server.cpu();
        long began = System.nanoTime();
        long end = began + time.toNanos();
        List<long[]> took = on(connections, () -> {
            try (Wire wire = new Wire(server.address())) {
                return until(end, wire, kind);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        long[] sorted = took.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return Figures.of(sorted, System.nanoTime() - began, server.cpu().minus(cpu));
    }

    /** What is sent and what is to come back. */
    record Kind(IntFunction<byte[]> request, int status) {}

    /** Does the same on some threads. */
    static <T> List<T> on(int threads, Callable<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(Collections.nCopies(threads, work))) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private static long[] until(long end, Wire wire, Kind kind) throws IOException {
        LongStream.Builder took = LongStream.builder();
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            Wire.Response response = wire.exchange(kind.request().apply(NEXT.getAndIncrement()));
            if (response.status() != kind.status()) {
                throw new IllegalStateException(response.status() + " " + response.text());
            }
            took.add(System.nanoTime() - start);
        }
        return took.build().toArray();
    }
}
