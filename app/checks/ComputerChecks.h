// SPDX-License-Identifier: Apache-2.0
// The single checks of the self-test.
#pragma once

#include "checks/SelfTest.h"

namespace latchkey::checks {

// Codes: those of Profile::open(), `check.disk-full`, `check.disk-low`, `check.profile-unwritable`.
Check profileCheck(const TestedComputer &computer);
// Written, read back, removed. Codes: those of SecretStore, `check.secrets-in-memory`.
Check keychainCheck(secrets::SecretStore &secrets, const TestedComputer &computer);
// A listener of our own, called over loopback. Codes: those of HttpServer::listen() and
// httpcall::performHttpCall(), `check.loopback-broken`.
Check loopbackCheck();
// The port that stores call. Codes: `listener.port-taken`,
// `listener.port-taken-by-another-account`, `listener.port-refused`, `check.port-unwise`.
Check portCheck(const TestedComputer &computer);
// Who is at work with this profile; that is never wrong.
Check locksCheck(const TestedComputer &computer);
// Codes: `check.no-browser`.
Check browsersCheck();
// Codes: `check.no-sandbox`.
Check sandboxCheck();
// Codes: `check.no-ssh`.
Check sshCheck();
// Codes: `http.proxy` (it takes no connection).
Check proxyCheck(const QByteArray &storeUrl);
// Codes: those of checkClock(), `check.clock-wrong` (before this program was made),
// `check.clock-unsynchronised`, `check.clock-unknown`.
Check timeCheck(const Clock &clock, const QByteArray &storeUrl);
Check versionsCheck();

} // namespace latchkey::checks
