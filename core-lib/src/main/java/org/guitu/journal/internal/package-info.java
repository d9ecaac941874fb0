/** How the bodies of facts are read. Not API. */
@NullMarked
package org.guitu.journal.internal;

import org.jspecify.annotations.NullMarked;
