package org.guitu.server.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.guitu.server.store.CommitObserver;

/** What is counted and measured while the server runs. */
public final class Metrics implements CommitObserver {
    /** The media type of {@link #text}. */
    public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final PrometheusTextFormatWriter WRITER =
            PrometheusTextFormatWriter.builder().build();

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("guitu_request_seconds")
            .help("How long requests took, by the form of their address and the status of their answer")
            .unit(Unit.SECONDS)
            .labelNames("method", "route", "status")
            .classicOnly()
            .register(registry);
    private final Gauge running = Gauge.builder()
            .name("guitu_requests_running")
            .help("Requests that are being answered")
            .register(registry);
    private final Histogram commits = Histogram.builder()
            .name("guitu_commit_seconds")
            .help("How long durable commits took")
            .unit(Unit.SECONDS)
            .classicOnly()
            .register(registry);
    private final Counter drafts = Counter.builder()
            .name("guitu_drafts_total")
            .help("Drafts that were committed, dropped since their ground had moved, or given up")
            .labelNames("outcome")
            .register(registry);

    /** Tells that a request has come. */
    public void began() {
        running.inc();
    }

    /**
     * Tells that a request was answered.
     *
     * @param method its method
     * @param route the form of its address
     * @param status the status of its answer
     * @param took how long it took
     */
    public void answered(String method, String route, int status, Duration took) {
        running.dec();
        requests.labelValues(method, route, Integer.toString(status)).observe(seconds(took));
    }

    @Override
    public void committed(int kept, int dropped, Duration took) {
        commits.observe(seconds(took));
        drafts.labelValues("committed").inc(kept);
        drafts.labelValues("dropped").inc(dropped);
    }

    @Override
    public void failed(int given) {
        drafts.labelValues("failed").inc(given);
    }

    /**
     * The figures as they stand.
     *
     * @return the text that Prometheus reads
     */
    public byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WRITER.write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static double seconds(Duration took) {
        return Unit.nanosToSeconds(took.toNanos());
    }
}
