// SPDX-License-Identifier: Apache-2.0
// Which words in source code say the method of a call, or that something is a call at all.
#pragma once

#include <QRegularExpression>
#include <QString>

namespace latchkey::calls {

// A pattern of the methods, with one group, in upper case.
QString anyMethod();
QRegularExpression ignoringCase(const QString &pattern);

// "post", "PostAsync", "getForObject", "DeleteMapping": the method; empty for other names.
QString methodOfFunction(const QString &name);

// Which do GET when they are given nothing but a URL.
bool readsByItself(const QString &name);

// Libraries whose functions are given a URL whatever it looks like.
bool isHttpLibrary(const QString &name);

// Those of PowerShell that call a URL.
bool isCmdlet(const QString &name);

// "method:", "CURLOPT_CUSTOMREQUEST": what stands behind it is the method.
bool isMethodKey(const QString &name);

// "baseURL:", "base_uri": what stands behind it is put in front of each path.
bool isBaseKey(const QString &name);

// What clients are called ("$this->client", "api").
bool isClient(const QString &name);

} // namespace latchkey::calls
