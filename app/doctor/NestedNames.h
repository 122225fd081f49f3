// SPDX-License-Identifier: Apache-2.0
// Names with brackets as programs sign them that read a query into nested arrays.
#pragma once

#include "doctor/Signing.h"

namespace latchkey::doctor {

// Each changes the parameters that have brackets in their names:
void arraysAsEmpty(SignedParameters &parameters);    // f= (PHP's rawurlencode of an array)
void arraysAsWord(SignedParameters &parameters);     // f=Array
void arraysAsObject(SignedParameters &parameters);   // f=[object Object], JavaScript's word
void arraysLeftOut(SignedParameters &parameters);    // nothing
void arraysAsJson(SignedParameters &parameters);     // f={"a":"1"}
void numbersLeftOut(SignedParameters &parameters);   // f[][a]=1
void bracketsLeftOut(SignedParameters &parameters);  // f[0]=1 as f=1, with numbers only
void bracketsAsDots(SignedParameters &parameters);   // f.0.a=1
void namesOfLastLevel(SignedParameters &parameters); // a=1
void topNamesAlone(SignedParameters &parameters);    // f=1, each of them

} // namespace latchkey::doctor
