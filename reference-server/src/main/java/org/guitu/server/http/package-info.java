/** HTTP in and out: routes, headers, problem documents, pages. Nothing is decided here. */
@NullMarked
package org.guitu.server.http;

import org.jspecify.annotations.NullMarked;
