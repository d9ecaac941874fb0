/** Rows in SQL: the append-only entries, what is sealed beside them, and the read models that can be thrown away. */
@NullMarked
package org.guitu.server.store;

import org.jspecify.annotations.NullMarked;
