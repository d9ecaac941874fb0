/** The server's own sentences, in Chinese and in English. */
@NullMarked
package org.guitu.server.wording;

import org.jspecify.annotations.NullMarked;
