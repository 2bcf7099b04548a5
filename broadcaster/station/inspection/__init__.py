"""The inspector's file (hồ sơ kiểm tra): rows, plan, approvals, head of the journal, drawn recordings."""
