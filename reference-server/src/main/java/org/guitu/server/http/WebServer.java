package org.guitu.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.guitu.server.metrics.Metrics;
import org.guitu.server.wording.OtherEditions;
import org.guitu.server.wording.Unavailable;
import org.guitu.server.wording.Unfit;

/** The server at an address. */
public final class WebServer implements AutoCloseable {
    static final String REQUEST_ID = "Request-Id";
    static final String NO_STORE = "no-store";

    private static final int STOP_MILLIS = 10_000;
    /** How many requests may wait for each that is answered; those beyond are sent away. */
    private static final int WAITING = 16;
    /** Threads beyond those that answer, among them those that say whether the server is well. */
    private static final int OTHER_THREADS = 50;
    /** How long a request may wait for its turn, and a connection be silent within a request. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Javalin javalin;
    private final String host;
    private final RequestLog log;
    private final Metrics metrics;
    private final Forms forms = new Forms();

    private WebServer(Services services, String host, int port, RequestLog log) {
        this.host = host;
        this.log = log;
        this.metrics = services.metrics();
        this.javalin = Javalin.create(config -> configure(config, services, host, port));
    }

    /**
     * Starts to listen.
     *
     * @param services what the routes stand on
     * @param host the address
     * @param port the port, 0 for any free one
     * @param log where each request is told
     * @return the running server
     * @throws Unfit where the port cannot be had
     */
    public static WebServer start(Services services, String host, int port, RequestLog log) {
        WebServer server = new WebServer(services, host, port, log);
        try {
            server.javalin.start();
        } catch (JavalinBindException e) {
            throw portTaken(port);
        }
        return server;
    }

    /**
     * Finds out that a port cannot be had before anything is made that would be left behind.
     *
     * @param host the address
     * @param port the port, 0 for any free one
     * @throws Unfit where the port cannot be had
     */
    public static void refuseTakenPort(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // As the server itself does, past connections that are still closing.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw portTaken(port);
        }
    }

    private static Unfit portTaken(int port) {
        return new Unfit("port-taken", Map.of("value", Integer.toString(port)));
    }

    /**
     * Where the server is.
     *
     * @return such as {@code http://127.0.0.1:7007}
     */
    public String address() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + javalin.port();
    }

    /**
     * Every route that is served.
     *
     * @return method and path of each
     */
    public List<String> routes() {
        return forms.all();
    }

    /** Finishes what it began, then stops. */
    @Override
    public void close() {
        javalin.stop();
    }

    /** Every route behind a token. */
    private static List<Route> routes(Services services) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new PeopleRoutes(services.people()).routes());
        routes.addAll(
                new CaseRoutes(services.cases(), services.readings(), services.history(), services.vectors()).routes());
        routes.addAll(new PlatformRoutes(services.worklist(), services.rulebook(), services.testClock()).routes());
        return routes;
    }

    private void configure(JavalinConfig config, Services services, String host, int port) {
        config.jetty.host = host;
        config.jetty.port = port;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new BrokenRequests(log, metrics, forms));
            limit(server, services.atOnce());
            server.insertHandler(new Methods());
        });
        config.jetty.threadPool = new QueuedThreadPool(services.atOnce() + OTHER_THREADS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(PATIENCE.toMillis());
        });
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        Reception reception = new Reception(services);
        for (Route route : routes(services)) {
            String method = route.method().name();
            serve(config.routes, method, route.path(), (ctx, requestId) -> reception.receive(ctx, route, requestId));
        }
        for (OpenRoute page : Pages.all(services)) {
            serve(
                    config.routes,
                    "GET",
                    page.path(),
                    (ctx, requestId) -> page.answer().apply(ctx.pathParamMap()));
        }
        exceptions(config.routes);
    }

    private static void limit(Server server, int atOnce) {
        QoSHandler limit = new QoSHandler();
        limit.setMaxRequestCount(atOnce);
        limit.setMaxSuspendedRequestCount(atOnce * WAITING);
        limit.setMaxSuspend(PATIENCE);
        // Whoever watches the server asks just when all places are taken.
        limit.excludePath("/health/*", "/metrics");
        server.insertHandler(limit);
    }

    private void serve(RoutesConfig routes, String method, String path, BiFunction<Context, String, Response> work) {
        forms.add(method, path);
        Handler handler = ctx -> answer(ctx, path, requestId -> work.apply(ctx, requestId));
        routes.addHttpHandler(HandlerType.findOrCreate(method), path, handler);
        if (method.equals("GET")) {
            // Left to itself Javalin answers HEAD with nothing, whoever asks and whatever is there.
            routes.head(path, handler);
        }
    }

    // What no route answers: an address that is not there, a method that it does not know, a broken transfer.
    private void exceptions(RoutesConfig routes) {
        routes.exception(
                HttpResponseException.class,
                (thrown, ctx) -> answer(ctx, Asked.NO_ROUTE, requestId -> unrouted(thrown)));
        routes.exception(
                Exception.class,
                (thrown, ctx) -> answer(ctx, Asked.NO_ROUTE, requestId -> {
                    throw new IllegalStateException(thrown);
                }));
    }

    private static Response unrouted(HttpResponseException thrown) {
        if (thrown.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            String allowed = thrown.getDetails().getOrDefault("availableMethods", "GET");
            return Problem.METHOD_NOT_ALLOWED.response().with("Allow", allowed);
        }
        return thrown.getStatus() == HttpStatus.CONTENT_TOO_LARGE.getCode()
                ? Problem.TOO_LARGE.response()
                : Problem.NO_SUCH_ADDRESS.response();
    }

    private void answer(Context ctx, String route, Function<String, Response> work) {
        Asked asked = Asked.of(ctx.method().name(), route, System.nanoTime());
        metrics.began();
        Response response = guarded(asked, work);
        ctx.status(response.status());
        ctx.header(REQUEST_ID, asked.requestId());
        ctx.header("Cache-Control", NO_STORE);
        ctx.header("X-Content-Type-Options", "nosniff");
        response.headers().forEach(ctx::header);
        ctx.contentType(response.mediaType());
        ctx.result(response.body());
        metrics.answered(asked.method(), asked.route(), response.status(), asked.took());
        log.answered(asked, response.status());
    }

    private Response guarded(Asked asked, Function<String, Response> work) {
        try {
            return work.apply(asked.requestId());
        } catch (Unavailable e) {
            log.failed(asked, e);
            return Problem.UNAVAILABLE.failure(asked.requestId());
        } catch (OtherEditions e) {
            log.failed(asked, e);
            return Problem.OTHER_EDITIONS.failure(asked.requestId());
        } catch (RuntimeException e) {
            log.failed(asked, e);
            return Problem.FAILED.failure(asked.requestId());
        }
    }
}
