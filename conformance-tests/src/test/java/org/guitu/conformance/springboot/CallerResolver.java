package org.guitu.conformance.springboot;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.guitu.division.Division;
import org.guitu.person.Actor;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The one place that knows who the actor is. While it is tested the request says so itself; a platform in use takes the
 * actor from its own sign-in, such as the principal of Spring Security, and has no test clock.
 */
@Component
class CallerResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final Actor SOMEBODY = new Actor("w1", "CASE_WORKER", new Division("421202001"));

    private final Clock clock;
    private final boolean testing;

    CallerResolver(Clock clock, @Value("${platform.test-clock}") boolean testing) {
        this.clock = clock;
        this.testing = testing;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return new Caller(
                header(request, "Guitu-Test-Actor", CallerResolver::actor).orElse(SOMEBODY),
                header(
                                request,
                                "Guitu-Test-Now",
                                text -> OffsetDateTime.parse(text).toInstant())
                        .orElseGet(clock::instant),
                request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale());
    }

    private <T> Optional<T> header(NativeWebRequest request, String name, Function<String, T> read) {
        String text = testing ? request.getHeader(name) : null;
        try {
            return Optional.ofNullable(text).map(read);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new TypeMismatchException(text, Caller.class, unreadable);
        }
    }

    private static Actor actor(String text) {
        String[] parts = text.split(";", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("not an actor");
        }
        return new Actor(parts[0], parts[1], new Division(parts[2]));
    }
}
