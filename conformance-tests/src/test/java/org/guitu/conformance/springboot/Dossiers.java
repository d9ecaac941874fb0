package org.guitu.conformance.springboot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guitu.agreement.Background;
import org.guitu.journal.CaseFile;
import org.guitu.journal.TextRef;
import org.guitu.person.ResidentIdentity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases in their table: the file is bytes in one column, and only its version stands beside it. */
@Repository
class Dossiers {
    private final JdbcClient jdbc;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case as the core wants it. */
    record Dossier(String personId, CaseFile file, Background background) {
        Dossier with(CaseFile larger) {
            return new Dossier(personId, larger, background);
        }
    }

    /** A new case that is not kept yet. */
    Dossier blank(String personId) {
        String id = "c-" + UUID.randomUUID();
        return new Dossier(personId, CaseFile.empty(id), background(personId, id));
    }

    Optional<Dossier> find(String id) {
        return jdbc.sql("select person_id, file from dossier where id = ?")
                .param(id)
                .query((row, number) -> new Dossier(
                        row.getString("person_id"),
                        file(row.getBytes("file")),
                        background(row.getString("person_id"), id)))
                .optional();
    }

    /** Keeps the larger file in the place of the one that was read; false where somebody else was quicker. */
    boolean keep(Dossier before, CaseFile after) {
        return jdbc.sql("""
                        insert into dossier (id, person_id, version, file) values (?, ?, ?, ?)
                        on conflict (id) do update set version = excluded.version, file = excluded.file
                        where dossier.version = ?""")
                        .params(
                                after.caseId(),
                                before.personId(),
                                after.version(),
                                after.toBytes(),
                                before.file().version())
                        .update()
                == 1;
    }

    void keepWords(TextRef reference, String words, String dossierId) {
        jdbc.sql("insert into words (id, dossier_id, text) values (?, ?, ?)")
                .params(reference.id(), dossierId, words)
                .update();
    }

    private Background background(String personId, String exceptId) {
        LocalDate birthDate = jdbc.sql("select identity_number from person where id = ?")
                .param(personId)
                .query((row, number) ->
                        ResidentIdentity.parse(row.getString(1)).orThrow().birthDate())
                .single();
        List<CaseFile> others = jdbc.sql("select file from dossier where person_id = ? and id <> ?")
                .params(personId, exceptId)
                .query((row, number) -> file(row.getBytes(1)))
                .list();
        return new Background(birthDate, others);
    }

    private static CaseFile file(byte[] bytes) {
        return CaseFile.of(bytes).orThrow();
    }
}
