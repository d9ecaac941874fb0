package org.guitu.server;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guitu.division.Division;
import org.guitu.person.Actor;
import org.guitu.server.security.BearerTokens;
import org.guitu.server.security.KeyFile;
import org.guitu.server.wording.Unfit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Issues a bearer token by the key file. */
@Command(name = "token", description = "签发令牌 / issue a bearer token", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(names = "--id", required = true, description = "人员编号 / the actor's id")
    private String id = "";

    @Option(names = "--role", required = true, description = "角色 / the role, such as CASE_WORKER")
    private String role = "";

    @Option(names = "--district", required = true, description = "乡镇街道九位代码 / the township's nine digits")
    private String district = "";

    TokenCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        BearerTokens tokens =
                new BearerTokens(new KeyFile(Configuration.from(environment).keys()).existing());
        spec.commandLine()
                .getOut()
                .println(tokens.issue(actor(), InstantSource.system().instant()));
        return 0;
    }

    private Actor actor() {
        try {
            return new Actor(id, role, new Division(district));
        } catch (IllegalArgumentException e) {
            throw new Unfit("not-an-actor", Map.of());
        }
    }
}
