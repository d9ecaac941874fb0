package org.guitu.conformance.mutants;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one source of the core against all its other classes, and keeps the result in memory. */
final class CoreCompiler {
    private static final List<String> OPTIONS = List.of("-proc:none", "-implicit:none", "-nowarn");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    /** Shared by all compilations, since it is what reads the class path. */
    private final JavaFileManager files = compiler.getStandardFileManager(null, null, null);

    /** The classes that a source gives, by name. */
    Map<String, byte[]> classes(String type, String source) {
        Map<String, ByteArrayOutputStream> written = new HashMap<>();
        StringWriter complaints = new StringWriter();
        boolean compiled = compiler.getTask(
                        complaints, new Keeping(files, written), null, OPTIONS, null, List.of(new Text(type, source)))
                .call();
        if (!compiled) {
            throw new AssertionError("The mutant does not compile: " + complaints);
        }
        Map<String, byte[]> classes = new HashMap<>();
        written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    /** Writes classes into a map. */
    private static final class Keeping extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written;

        Keeping(JavaFileManager files, Map<String, ByteArrayOutputStream> written) {
            super(files);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String type, Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(address(type, kind), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(type, name -> new ByteArrayOutputStream());
                }
            };
        }
    }

    /** A source that is no file. */
    private static final class Text extends SimpleJavaFileObject {
        private final String source;

        Text(String type, String source) {
            super(address(type, Kind.SOURCE), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private static URI address(String type, Kind kind) {
        return URI.create("memory:///" + type.replace('.', '/') + kind.extension);
    }
}
