"""The steps that turn the plans' readings, our words and hand corrections into data/facts."""
