/**
 * Plays one vector against a platform and says where the answers differ.
 */
@NullMarked
package org.guitu.conformance.engine;

import org.jspecify.annotations.NullMarked;
