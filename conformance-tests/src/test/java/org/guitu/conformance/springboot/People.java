package org.guitu.conformance.springboot;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guitu.person.ResidentIdentity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people in their table. A platform in use keeps name and number encrypted. */
@Repository
class People {
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a person, and shows no more than lets a worker recognise them. */
    Map<String, Object> add(ResidentIdentity identity, Map<String, Object> body) {
        String id = "p-" + UUID.randomUUID();
        jdbc.sql("insert into person (id, identity_number, name, phone, address) values (?, ?, ?, ?, ?)")
                .params(id, identity.number(), body.get("name"), body.get("phone"), body.get("address"))
                .update();
        String name = body.get("name").toString();
        return Map.of(
                "id",
                id,
                "nameMasked",
                name.substring(0, name.offsetByCodePoints(0, 1)) + "*",
                "identityMasked",
                identity.masked(),
                "birthDate",
                identity.birthDate().toString());
    }

    Optional<String> withNumber(ResidentIdentity identity) {
        return jdbc.sql("select id from person where identity_number = ?")
                .param(identity.number())
                .query(String.class)
                .optional();
    }

    boolean knows(String id) {
        return jdbc.sql("select count(*) from person where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
