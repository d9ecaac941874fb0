/**
 * What the suite is made of: the registry of requirements and the vectors, read strictly from their files.
 */
@NullMarked
package org.guitu.conformance.suite;

import org.jspecify.annotations.NullMarked;
