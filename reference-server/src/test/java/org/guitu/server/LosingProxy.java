package org.guitu.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Stands between a server and PostgreSQL, and on demand loses an answer: the commit is on disk, the connection breaks
 * before that is told.
 */
final class LosingProxy implements AutoCloseable {
    private static final String COMMITTED = "COMMIT\0";
    /** What the connection that writes says of itself at its start. */
    private static final String WRITER = "synchronous_commit";

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI behind;
    private volatile boolean losing;
    private volatile boolean refusing;

    LosingProxy(TestDatabase database) throws IOException {
        this.behind = URI.create(database.url().substring("jdbc:".length()));
        start(this::accept);
    }

    /** The database as it is reached through this. */
    String url() {
        return "jdbc:" + behind.toString().replaceFirst(":\\d+/", ":" + listening.getLocalPort() + "/");
    }

    /** Loses the answer to the next commit of what was written. */
    void loseNextCommit() {
        losing = true;
    }

    /** The same, and lets nobody connect anew until {@link #mend}. */
    void loseNextCommitAndRefuse() {
        refusing = true;
        losing = true;
    }

    void mend() {
        refusing = false;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (refusing) {
                    client.close();
                } else {
                    new Line(client, new Socket(behind.getHost(), behind.getPort())).open();
                }
            } catch (IOException e) {
                // The end of the test.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** One connection through the proxy. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean writes;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void open() {
            start(() -> forward(client, server));
            start(() -> forward(server, client));
        }

        private void forward(Socket from, Socket to) {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] bytes = new byte[1 << 16];
                for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
                    writes |= from.equals(client) && text.contains(WRITER);
                    if (from.equals(server) && writes && losing && text.contains(COMMITTED)) {
                        losing = false;
                        return;
                    }
                    out.write(bytes, 0, length);
                }
            } catch (IOException e) {
                // One side has gone; the other goes with it.
            }
        }
    }
}
