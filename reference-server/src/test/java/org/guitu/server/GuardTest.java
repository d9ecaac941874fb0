package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.guitu.server.metrics.Metrics;
import org.guitu.server.security.Wrapped;
import org.guitu.server.store.AnchorTable;
import org.guitu.server.store.CaseTable;
import org.guitu.server.store.Database;
import org.guitu.server.store.DatabaseUrl;
import org.guitu.server.store.Draft;
import org.guitu.server.store.KeyTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What stands on something that has gone meanwhile, or takes what is taken, is not written but decided anew. */
@Timeout(60)
class GuardTest {
    @TempDir
    Path folder;

    @Test
    void ofTwoThatTakeTheSameNoneStays() {
        try (Database database = open(TestDatabase.in(folder).url())) {
            assertThat(database.commit(twice())).isFalse();
            assertThat(TestDatabase.in(folder).count("anchor")).isZero();
        }
    }

    @Test
    @Tag(TestDatabase.ON_POSTGRESQL)
    void whateverTheAddressAsksOfTheDriver() {
        String url = TestDatabase.in(folder).url();
        try (Database database = open(url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true")) {
            assertThat(database.commit(twice())).isFalse();
            assertThat(TestDatabase.in(folder).count("anchor")).isZero();
        }
    }

    @Test
    void whatRefersToSomethingThatHasGoneIsDecidedAnew() {
        try (Database database = open(TestDatabase.in(folder).url())) {
            Draft draft = new Draft();
            draft.add(new KeyTable.Row(1, "k-1"));
            draft.add(new CaseTable.Row("c-1", "p-1", 0, new Wrapped("k-1", new byte[1]), new byte[1]));
            assertThat(database.commit(draft)).isFalse();
            assertThat(TestDatabase.in(folder).count("case_file")).isZero();
        }
    }

    @Test
    @Tag(TestDatabase.ON_POSTGRESQL)
    void whatNeverStandsIsAFaultAtLast() {
        try (RunningServer running = RunningServer.start()) {
            String person = Stories.openPerson(running.client());
            running.database().run("alter table case_file add foreign key (id) references setting (name)");
            running.client().post("/v1/cases", Map.of("personId", person)).with(500);
            running.client().get("/v1/people/" + person).with(200);
        }
    }

    private static Draft twice() {
        Draft draft = new Draft();
        draft.add(new AnchorTable.Row(1, "one", "1"));
        draft.add(new AnchorTable.Row(1, "other", "2"));
        return draft;
    }

    private static Database open(String url) {
        return Database.open(DatabaseUrl.parse(url).orElseThrow(), InstantSource.fixed(Instant.EPOCH), new Metrics());
    }
}
