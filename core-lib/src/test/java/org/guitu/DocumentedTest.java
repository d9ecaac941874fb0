package org.guitu;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every member that a user of the core can see says what it is for. */
class DocumentedTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void everyPublicMemberHasItsSentence() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            Silent silent = new Silent(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                silent.scan(unit, null);
            }
            assertThat(silent.found).isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !SOURCES.relativize(path).toString().contains("internal"))
                    .toList();
        }
    }

    /** Goes only where a user can look, and keeps the places where nothing is said. */
    private static final class Silent extends TreePathScanner<Void, Void> {
        private final List<String> found = new ArrayList<>();
        private final DocTrees docs;

        Silent(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            if (!visible(tree.getModifiers())) {
                return null;
            }
            note(tree.getSimpleName().toString());
            return super.visitClass(tree, null);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            boolean compact = tree.getName().contentEquals("<init>") && within(Tree.Kind.RECORD);
            boolean told = tree.getModifiers().getAnnotations().stream()
                    .anyMatch(it -> it.getAnnotationType().toString().equals("Override"));
            if (visible(tree.getModifiers()) && !compact && !told) {
                note(tree.getName().toString());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            if (visible(tree.getModifiers())) {
                note(tree.getName().toString());
            }
            return null;
        }

        private boolean visible(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED)
                    || (within(Tree.Kind.INTERFACE) && !modifiers.getFlags().contains(Modifier.PRIVATE))
                    || within(Tree.Kind.ANNOTATION_TYPE);
        }

        private boolean within(Tree.Kind kind) {
            TreePath parent = getCurrentPath().getParentPath();
            return parent != null && parent.getLeaf().getKind() == kind;
        }

        private void note(String name) {
            if (docs.getDocComment(getCurrentPath()) == null) {
                found.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + name);
            }
        }
    }
}
