// SPDX-License-Identifier: Apache-2.0
// Names with brackets as programs sign them that read a query into nested arrays.
#pragma once

#include "doctor/Signing.h"

namespace latchkey::doctor {

// Each changes the parameters that have brackets in their names:
void arraysAsEmpty(QList<SignedParameter> &parameters);    // f= (PHP's rawurlencode of an array)
void arraysAsWord(QList<SignedParameter> &parameters);     // f=Array
void arraysLeftOut(QList<SignedParameter> &parameters);    // nothing
void arraysAsJson(QList<SignedParameter> &parameters);     // f={"a":"1"}
void numbersLeftOut(QList<SignedParameter> &parameters);   // f[][a]=1
void bracketsLeftOut(QList<SignedParameter> &parameters);  // f[0]=1 as f=1, with numbers only
void bracketsAsDots(QList<SignedParameter> &parameters);   // f.0.a=1
void namesOfLastLevel(QList<SignedParameter> &parameters); // a=1
void topNamesAlone(QList<SignedParameter> &parameters);    // f=1, each of them

} // namespace latchkey::doctor
