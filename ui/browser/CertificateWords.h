// SPDX-License-Identifier: Apache-2.0
// Why a certificate is refused, in words.
#pragma once

#include <QString>
#include <QWebEngineCertificateError>

namespace latchkey::ui {

// A sentence that goes on after "No secure connection to shop.example: ".
QString certificateReason(QWebEngineCertificateError::Type type);

} // namespace latchkey::ui
