// SPDX-License-Identifier: Apache-2.0
// One call an application makes to a store's web API.
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace latchkey::acl {

// How the store is asked to do it: at once, later, or later for many at once; or by SOAP.
enum class Mode { Direct, Async, Bulk, Soap };

struct ApiCall
{
    QString method; // upper case; empty if nobody says which
    QString path;   // "/V1/orders/5", as sent, without store code and query; the operation of SOAP
    Mode mode = Mode::Direct;

    friend bool operator==(const ApiCall &, const ApiCall &) = default;

    // "GET /V1/orders/5"
    QString text() const;
};

// From a method and a URL or path in any of the forms people write: "https://shop.example/rest/
// default/V1/orders?…", "/rest/V1/orders", "V1/orders/{id}", "{{host}}/rest/all/V1/orders",
// "{{base}}V1/orders". nullopt if it is no REST call: behind "rest", a store code and "async" there
// must be a version ("V1").
std::optional<ApiCall> apiCall(QStringView method, QStringView url);

// From a line: "GET /V1/orders/{id}", also as logs write it ("GET /rest/V1/orders HTTP/1.1").
// Problems: `acl.not-a-call`, `acl.method-unknown` where there is only a path.
Result<ApiCall> readApiCall(QStringView line);

// A call of SOAP, "catalogProductRepositoryV1GetList": service, version, method; nullopt if the
// name has another form.
std::optional<ApiCall> soapCall(QStringView operation);

// True for the methods that Commerce's REST API knows.
bool isRestMethod(QStringView method);

} // namespace latchkey::acl
