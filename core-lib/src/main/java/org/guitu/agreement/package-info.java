/** The agreement's life (协议执行): facts in, one fold by day, a reading out. */
@NullMarked
package org.guitu.agreement;

import org.jspecify.annotations.NullMarked;
