package org.guitu.server.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The forms of the addresses that are served. */
final class Forms {
    private record Form(String method, String path, Pattern pattern) {
        private int holes() {
            return path.split("\\{", -1).length;
        }
    }

    private final List<Form> forms = new ArrayList<>();

    void add(String method, String path) {
        forms.add(new Form(method, path, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"))));
    }

    /** Method and path of each. */
    List<String> all() {
        return forms.stream().map(form -> form.method() + " " + form.path()).toList();
    }

    /** The form of an address; the more of a form is fixed, the better it fits. */
    String of(String method, String path) {
        String served = method.equals("HEAD") ? "GET" : method;
        return forms.stream()
                .filter(form -> form.method().equals(served)
                        && form.pattern().matcher(path).matches())
                .min(Comparator.comparingInt(Form::holes))
                .map(Form::path)
                .orElse(Asked.NO_ROUTE);
    }
}
