/** The journal of a case (卷宗): entries, hash chains, canonical form, what was known when. */
@NullMarked
package org.guitu.journal;

import org.jspecify.annotations.NullMarked;
