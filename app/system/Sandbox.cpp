// SPDX-License-Identifier: Apache-2.0
#include "system/Sandbox.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <cerrno>
#include <sched.h>
#include <sys/wait.h>
#endif

namespace latchkey::system {

bool isRoot()
{
#ifdef Q_OS_UNIX
    return ::geteuid() == 0;
#else
    return false;
#endif
}

#ifdef Q_OS_LINUX
namespace {

// In a process of its own: what the web engine will do, with system calls only.
[[noreturn]] void tryNamespaces()
{
    // where policy allows the first but no rights inside it, the second one fails
    const bool works = unshare(CLONE_NEWUSER) == 0 && unshare(CLONE_NEWPID | CLONE_NEWNET) == 0;
    _exit(works ? 0 : 1);
}

} // namespace

bool sandboxIsPossible()
{
    if (isRoot()) {
        return false;
    }
    const pid_t child = fork();
    if (child == 0) {
        tryNamespaces();
    }
    if (child < 0) {
        return false;
    }
    int status = 0;
    while (waitpid(child, &status, 0) != child) {
        if (errno != EINTR) {
            return false;
        }
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
#else
bool sandboxIsPossible()
{
    return !isRoot();
}
#endif

} // namespace latchkey::system
