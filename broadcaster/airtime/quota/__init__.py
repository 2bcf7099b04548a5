"""
Quotas (chỉ tiêu thời lượng), from the clerk's file to what makes them up.

Read, counted from the as-run, forecast from the plan, and caught up with where they will fall short.
"""
