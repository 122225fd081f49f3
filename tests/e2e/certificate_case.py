# SPDX-License-Identifier: Apache-2.0
"""What tests of certificates share: a desk, and a folder in which openssl makes things."""

import os
import subprocess
import tempfile
import unittest

from console import Desk


class CertificateCase(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(login=False)
        self.addCleanup(self.desk.close)
        folder = tempfile.TemporaryDirectory(prefix="latchkey-tls.")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def openssl(self, *arguments):
        """In the folder; what it says."""
        return subprocess.run(["openssl", *arguments], cwd=self.folder, check=True, capture_output=True).stdout
