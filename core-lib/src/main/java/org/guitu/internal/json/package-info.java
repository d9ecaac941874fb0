/** JSON as plain Java values: strict reading, canonical writing. Not API. */
@NullMarked
package org.guitu.internal.json;

import org.jspecify.annotations.NullMarked;
