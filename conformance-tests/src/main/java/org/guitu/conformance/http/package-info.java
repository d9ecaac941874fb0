/**
 * Speaks to a platform from outside, over its HTTP contract.
 */
@NullMarked
package org.guitu.conformance.http;

import org.jspecify.annotations.NullMarked;
